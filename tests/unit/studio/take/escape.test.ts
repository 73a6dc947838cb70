import '@angular/compiler';
import { type TmplAstNode, parseTemplate, TmplAstBoundText, TmplAstElement, TmplAstText } from '@angular/compiler';
import { NodeTypes, parse as parseVue, type RootNode, type TemplateChildNode } from '@vue/compiler-dom';
import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { Liquid } from 'liquidjs';
import { type DefaultTreeAdapterMap, parseFragment } from 'parse5';
import { parse as parseSvelte } from 'svelte/compiler';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { checkProperty } from '../../../unit/check-property.js';
import { codeOf, REFERENCE } from './taken.js';

const HARD = [
  'A "quoted" title',
  "It's `code` & <b>bold</b>",
  '</script><!-- x --> </trend-card>',
  '{{ title }} {% raw %} {{< trend >}}',
  '{% endcapture %} "both\' quotes" %} }}',
  '[a](b) ![c](d) *e* _f_ \\ \\" ~g~ ^h^ $i$ @j #k |l| :m: "n" -- ... \'o\'',
  'a]{src="x"}',
  '${1} \\${2} @if {x}',
  'Ends with a backslash \\',
  '&amp; &lt; &#123; &copy;',
  '[trend] [/trend] [[x]]',
];

/** Titles on one line: hard ones, pieces of them, and anything. */
const title = fc
  .oneof(
    fc.constantFrom(...HARD),
    fc
      .array(fc.constantFrom(...HARD.flatMap((text) => text.split(' ')), ' ', 'word', 'é', '→'), { minLength: 1 })
      .map((parts) => parts.join('')),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
  )
  .map((text) => text.replace(/[\p{C}\s]+/gu, ' ').trim())
  .filter((text) => text !== '');

/** What a title is after it went through the lines and a reader of their language. */
const shown = (read: (code: string) => string, name: string, block = 0) =>
  checkProperty(
    fc.property(title, (text) => {
      expect(read(codeOf(name, { ...REFERENCE, title: text }, block))).toBe(text);
    }),
  );

type Node5 = DefaultTreeAdapterMap['childNode'];
type Element5 = DefaultTreeAdapterMap['element'];

const find5 = (nodes: readonly Node5[], name: string): Element5[] =>
  nodes.flatMap((node) =>
    'tagName' in node ? [...(node.tagName === name ? [node] : []), ...find5(node.childNodes, name)] : [],
  );
const text5 = (nodes: readonly Node5[]): string =>
  nodes.map((node) => ('value' in node ? node.value : 'childNodes' in node ? text5(node.childNodes) : '')).join('');
const htmlLink = (code: string) => text5(find5(parseFragment(code).childNodes, 'a')[0]?.childNodes ?? []);

/** What JSX makes: the children of the link, or an attribute of <Trend>. */
function jsxTitle(code: string): string {
  const source = code.replace(/^[^]*?(?=<[Tt]rend)/, '').replace(/\s*\);\s*}\s*$/, '');
  const { outputText, diagnostics } = ts.transpileModule(`out = ${source}`, {
    reportDiagnostics: true,
    compilerOptions: { jsx: ts.JsxEmit.React, jsxFactory: 'h', target: ts.ScriptTarget.ES2022 },
    fileName: 'x.tsx',
  });
  expect(diagnostics).toEqual([]);
  let found = '';
  const h = (name: unknown, props: Readonly<Record<string, unknown>> | null, ...children: readonly string[]) => {
    if (name === 'a') found = children.join('');
    if (name === 'Trend') found = String(props?.['title']);
  };
  // The code is what the test itself has written.
  // eslint-disable-next-line @typescript-eslint/no-implied-eval
  (new Function('h', 'Trend', `let out; ${outputText}`) as (...given: unknown[]) => void)(h, 'Trend');
  return found;
}

function vueTitle(code: string): string {
  const texts: string[] = [];
  const walk = (node: RootNode | TemplateChildNode): void => {
    if (node.type === NodeTypes.INTERPOLATION) throw new Error('interpolated');
    if (node.type === NodeTypes.TEXT) texts.push(node.content);
    if (node.type === NodeTypes.ELEMENT)
      for (const prop of node.props)
        if (prop.name === 'title' && prop.type === NodeTypes.ATTRIBUTE) texts.push(prop.value?.content ?? '');
    if ('children' in node)
      for (const child of node.children) if (typeof child === 'object') walk(child as TemplateChildNode);
  };
  walk(
    parseVue(/<template>([^]*)<\/template>/.exec(code)?.[1] ?? code, {
      decodeEntities: (raw: string) => text5(parseFragment(raw).childNodes),
    }),
  );
  return texts.join('').trim();
}

function svelteTitle(code: string): string {
  const { fragment } = parseSvelte(code, { modern: true });
  const texts: string[] = [];
  const walk = (nodes: readonly { type: string }[]): void => {
    for (const node of nodes) {
      if (node.type === 'Text' && 'data' in node) texts.push(String(node.data));
      else if (node.type === 'ExpressionTag') throw new Error('an expression');
      if ('fragment' in node) walk((node.fragment as { nodes: { type: string }[] }).nodes);
    }
  };
  walk(fragment.nodes);
  return texts.join('').trim();
}

function angularTitle(code: string): string {
  const file = ts.createSourceFile('x.ts', code, ts.ScriptTarget.ES2022, true);
  let template = '';
  const visit = (node: ts.Node): void => {
    if (ts.isTemplateExpression(node)) throw new Error('a substitution');
    if (ts.isNoSubstitutionTemplateLiteral(node)) template = node.text;
    ts.forEachChild(node, visit);
  };
  visit(file);
  const { nodes, errors } = parseTemplate(template, 'x.html', { preserveWhitespaces: true });
  expect(errors ?? []).toEqual([]);
  const walk = (all: readonly TmplAstNode[]): string =>
    all
      .map((node) => {
        if (node instanceof TmplAstBoundText) throw new Error('interpolated');
        return node instanceof TmplAstText ? node.value : node instanceof TmplAstElement ? walk(node.children) : '';
      })
      .join('');
  return walk(nodes).trim();
}

function markdownLink(code: string): string {
  const [paragraph] = fromMarkdown(code).children;
  if (paragraph?.type !== 'paragraph' || paragraph.children.length !== 1)
    throw new Error('no paragraph with a link alone');
  const [link] = paragraph.children;
  if (link?.type !== 'link') throw new Error('no link');
  return link.children.map((node) => (node.type === 'text' ? node.value : `<${node.type}>`)).join('');
}

/** What Liquid hands over to the tag `trend` or `include`. */
function liquidTitle(code: string): string {
  const engine = new Liquid();
  let found = '';
  const tag = (rest: string) => /(?:title=|^"[^"]*", )("[^"]*"|'[^']*'|trend_title)/.exec(rest)?.[1] ?? '';
  for (const name of ['trend', 'include'])
    engine.registerTag(name, {
      parse(token) {
        this['given'] = tag(token.args);
      },
      *render(context): Generator<unknown, string, string> {
        const given = String(this['given']);
        found = given === 'trend_title' ? yield context._get([given]) : given.slice(1, -1);
        return '';
      },
    });
  engine.parseAndRenderSync(code);
  return found;
}

/** As Hugo's lexer reads an argument: raw between backticks, else \" is a quote. */
const hugoTitle = (code: string): string => {
  const [, raw, quoted = ''] = /title=(?:`([^`]*)`|"((?:[^"\\]|\\.)*)") href/.exec(code) ?? [];
  return raw ?? quoted.replaceAll('\\"', '"');
};

describe('a title comes out of the lines as it went in', () => {
  it.each(['module', 'classic', 'one-file', 'frame'])('as HTML: %s', (name) => shown(htmlLink, name));
  it('as the title of a frame', () =>
    shown(
      (code) =>
        find5(parseFragment(code).childNodes, 'iframe')[0]
          ?.attrs.find(({ name }) => name === 'title')
          ?.value.slice(7) ?? '',
      'frame',
    ));
  it('as a link in HTML', () => shown(htmlLink, 'link', 1));
  it('as a link in Markdown', () => shown(markdownLink, 'link', 2));
  it.each(['react', 'preact', 'solid'])('as JSX: %s', (name) => shown(jsxTitle, name, 1));
  it.each(['mdx', 'next', 'astro', 'docusaurus'])('as an attribute of JSX: %s', (name) => shown(jsxTitle, name));
  it('as Vue', () => shown(vueTitle, 'vue', 1));
  it('as VitePress', () => shown(vueTitle, 'vitepress'));
  it('as Svelte', () => shown(svelteTitle, 'svelte', 1));
  it('as Angular', () => shown(angularTitle, 'angular', 1));
  it.each(['jekyll', 'eleventy'])('as Liquid: %s', (name) => shown(liquidTitle, name));
  it.each(['mkdocs', 'markdown-it'])('as a line: %s', (name) =>
    shown((code) => /^::trend\[(.*)\]\{(.*)\}\s*$/.exec(code)?.[1] ?? '', name),
  );
  it('as a line for remark', () =>
    shown((code) => {
      const label = /^::trend\[(.*)\]\{[^{}]*\}$/.exec(code)?.[1] ?? '';
      const [paragraph] = fromMarkdown(`x${label}`).children;
      return paragraph?.type === 'paragraph'
        ? paragraph.children
            .map((node) => (node.type === 'text' ? node.value : `<${node.type}>`))
            .join('')
            .slice(1)
        : '';
    }, 'remark'));
  it('as reStructuredText', () => shown((code) => /^ {3}:title: (.*)$/m.exec(code)?.[1] ?? '', 'sphinx'));
  it('as a WordPress block', () =>
    shown((code) => {
      const [, json = ''] = /^<!-- wp:trend-embed\/trend (\{.*\}) \/-->$/.exec(code) ?? [];
      expect(json).not.toMatch(/--|[<>&]/);
      return (JSON.parse(json) as { title: string }).title;
    }, 'wordpress'));
  it('as a WordPress shortcode', () =>
    shown(
      (code) => {
        const [, content = ''] = /^\[trend [^\]]*\]([^[\]]*)\[\/trend\]$/.exec(code) ?? [];
        return text5(parseFragment(content).childNodes);
      },
      'wordpress',
      1,
    ));
  it('as Hugo, but for a backslash where Hugo has no form for it', () =>
    checkProperty(
      fc.property(title, (text) => {
        expect(hugoTitle(codeOf('hugo', { ...REFERENCE, title: text })).replaceAll('⧵', '\\')).toBe(text);
      }),
    ));
});
