import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { nodesOf, parse, reach } from './source-graph.js';

/** Bases of custom elements, and what registers them. */
const ELEMENT_BASES = [
  'HTMLElement',
  'LitElement',
  'ReactiveElement',
  'RepairedElement',
  'TrendAttributes',
  'PageElement',
  'TrendElement',
  'SectionElement',
  'AdaptedElement',
  'ScheduledElement',
];

function definesElement(file: string): boolean {
  return [...nodesOf(parse(file))].some((node) => {
    if (ts.isClassLike(node))
      return (node.heritageClauses ?? []).some(({ token, types }) =>
        types.some(
          ({ expression }) =>
            token === ts.SyntaxKind.ExtendsKeyword &&
            ts.isIdentifier(expression) &&
            ELEMENT_BASES.includes(expression.text),
        ),
      );
    return (
      ts.isPropertyAccessExpression(node) &&
      node.name.text === 'define' &&
      ts.isIdentifier(node.expression) &&
      node.expression.text === 'customElements'
    );
  });
}

describe('the modules of the server renderer', () => {
  // Dynamic imports too: the server's build is a single file.
  const files = [...reach(['src/server/index.ts'], ({ kind }) => kind !== 'type')];

  it('include the sections', () => {
    expect(files.map(([file]) => file)).toContain('src/sections/faq/template.ts');
  });

  it('include no custom element', () => {
    expect(files.filter(([file]) => definesElement(file)).map(([, path]) => path.join(' → '))).toEqual([]);
  });

  it('would be reported when they included one', () => {
    expect(definesElement('src/elements/base/trend-element.ts')).toBe(true);
    expect(definesElement('src/elements/base/define.ts')).toBe(true);
  });
});
