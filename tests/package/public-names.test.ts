// The names that a page can write, compared with the build: none may disappear.

import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ClassField, ClassMethod, CustomElementDeclaration, Package } from 'custom-elements-manifest';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { DEMO_NAMES, demoTrend } from '../unit/demo-trends.js';
import { defined } from '../unit/defined.js';
import { nodesOf } from '../unit/source-graph.js';
import * as names from './public-names.js';

const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));
const read = (path: string) => readFileSync(`${DIST}${path}`, 'utf8');

const manifest = JSON.parse(read('custom-elements.json')) as Package;
const declarations = new Map(
  manifest.modules
    .flatMap(({ declarations: all = [] }) => all)
    .filter((declaration): declaration is CustomElementDeclaration => 'customElement' in declaration)
    .map((declaration) => [declaration.tagName ?? '', declaration]),
);

/** The texts of a script's string and template literals. */
function literalsOf(path: string): string[] {
  return [...nodesOf(ts.createSourceFile(path, read(path), ts.ScriptTarget.Latest))].flatMap((node) =>
    ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)
      ? [node.text]
      : [],
  );
}

const tokensOf = (texts: readonly string[]) => new Set(texts.flatMap((text) => text.split(/[^\w-]+/)));

const tokens = tokensOf(literalsOf('trend-embed.full.js'));

const { renderTrend } = (await import(`${DIST}server.js`)) as {
  renderTrend: (trend: unknown, options?: { sections: string }) => string;
};
const html = DEMO_NAMES.flatMap((name) => [
  renderTrend(demoTrend(name)),
  renderTrend(demoTrend(name), { sections: 'claim' }),
]).join('\n');
const rendered = new Set([...html.matchAll(/ part="([^"]*)"/g)].flatMap(([, parts = '']) => parts.split(' ')));

const missingFrom = (found: Iterable<string>, ...lists: (readonly string[] | undefined)[]) => {
  const set = new Set(found);
  return lists.flatMap((list) => list ?? []).filter((name) => !set.has(name));
};
const nameOf = ({ name }: { readonly name: string }) => name;

describe.each(Object.entries(names.ELEMENTS))('<%s>', (tag, { attributes, members, events, slots, parts }) => {
  const declaration = defined(declarations.get(tag));

  it('has its attributes', () => {
    expect(missingFrom((declaration.attributes ?? []).map(nameOf), names.ATTRIBUTES, attributes)).toEqual([]);
  });

  it('has its properties and methods', () => {
    const found = (declaration.members ?? []).filter(
      ({ privacy }: ClassField | ClassMethod) => privacy !== 'private' && privacy !== 'protected',
    );
    expect(missingFrom(found.map(nameOf), names.MEMBERS, members)).toEqual([]);
  });

  it('has its events', () => {
    expect(missingFrom((declaration.events ?? []).map(nameOf), names.EVENTS, events)).toEqual([]);
    expect(missingFrom(tokens, names.EVENTS, events)).toEqual([]);
  });

  it('has its slots', () => {
    expect(missingFrom((declaration.slots ?? []).map(nameOf), slots)).toEqual([]);
    expect(missingFrom(tokens, slots)).toEqual([]);
  });

  it('has its parts', () => {
    expect.soft(missingFrom((declaration.cssParts ?? []).map(nameOf), parts)).toEqual([]);
    expect.soft(missingFrom([...tokens, ...rendered], parts)).toEqual([]);
  });

  it('has its custom properties', () => {
    expect(missingFrom((declaration.cssProperties ?? []).map(nameOf), names.CSS_PROPERTIES)).toEqual([]);
  });

  it('is defined by the script and has a module of its own', () => {
    expect(tokens).toContain(tag);
    expect(existsSync(`${DIST}elements/${tag}.js`)).toBe(true);
    expect(existsSync(`${DIST}types/entries/elements/${tag}.d.ts`)).toBe(true);
  });
});

describe('the script', () => {
  it('has the parts that elements share', () => {
    expect(missingFrom([...tokens, ...rendered], names.SHARED_PARTS)).toEqual([]);
  });

  it('has the sections and their parts', () => {
    expect(missingFrom(tokens, names.SECTIONS)).toEqual([]);
    const parts = names.SECTIONS.map((name) => `${name}-section`);
    expect(missingFrom([...tokens, ...rendered], parts)).toEqual([]);
  });

  it('has the custom states', () => {
    expect(missingFrom(tokens, names.STATES)).toEqual([]);
  });

  it('reads the custom properties', () => {
    const all = new Set([...tokens, ...tokensOf(literalsOf('pictures.js'))]);
    expect(missingFrom(all, names.CSS_PROPERTIES)).toEqual([]);
  });
});

describe('dist/', () => {
  it('has its files', () => {
    expect(names.FILES.filter((file) => !existsSync(DIST + file))).toEqual([]);
  });

  it('has two files for each language', () => {
    const files = names.LANGUAGES.flatMap((name) => [`strings/${name}.js`, `strings/${name}.iife.js`]);
    expect(files.filter((file) => !existsSync(DIST + file))).toEqual([]);
  });
});
