import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { transform as minifyCss } from 'lightningcss';
import { parseAst } from 'rolldown/parseAst';
import { minify } from 'terser';
import type { Plugin } from 'vite';
import { FLOOR } from './browser-floor.mjs';

const source = (name: string) => fileURLToPath(new URL(`../src/${name}`, import.meta.url));

/** A node of the syntax tree (ESTree). */
interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

function* nodesOf(node: Node): Generator<Node> {
  yield node;
  for (const value of Object.values(node))
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) yield* nodesOf(child);
}

/** The text of a template without the white space that indents it. */
const collapse = (html: string) => html.replace(/>\n\s*</g, '><').replace(/\n\s+/g, ' ');

function minifiedCss(css: string, filename: string): string {
  const { code } = minifyCss({ filename, code: new TextEncoder().encode(css), minify: true, targets: FLOOR });
  return new TextDecoder().decode(code).replaceAll('\\', '\\\\');
}

/** Minifies the templates of Lit, which no JavaScript minifier may touch: their HTML and their style sheets. */
export function minifyTemplates(): Plugin {
  return {
    name: 'minify-templates',
    enforce: 'pre',
    transform(code, id) {
      if (!id.startsWith(source('')) || !id.endsWith('.ts') || !/\b(css|html|svg)`/.test(code)) return undefined;
      const edits: { readonly start: number; readonly end: number; readonly text: string }[] = [];
      for (const { type, tag, quasi } of nodesOf(parseAst(code, { lang: 'ts' }) as unknown as Node)) {
        if (type !== 'TaggedTemplateExpression' || !isNode(tag) || !isNode(quasi)) continue;
        const { name } = tag;
        if (name !== 'css' && name !== 'html' && name !== 'svg') continue;
        for (const { start: delimiter, value } of quasi['quasis'] as readonly Node[]) {
          const { raw } = value as { readonly raw: string };
          // In TypeScript's tree the delimiter before a template's text belongs to its range.
          const start = code.indexOf(raw, delimiter);
          edits.push({
            start,
            end: start + raw.length,
            text: name === 'css' ? minifiedCss(raw, id) : collapse(raw),
          });
        }
      }
      return edits
        .sort((a, b) => b.start - a.start)
        .reduce((result, { start, end, text }) => result.slice(0, start) + text + result.slice(end), code);
    },
  };
}

/** The names of the values that a module of ours exports. */
function exportsOf(file: string): readonly string[] {
  const names = (node: unknown): readonly string[] => {
    if (!isNode(node)) return [];
    if (node.type === 'VariableDeclaration') return (node['declarations'] as Node[]).flatMap(({ id }) => names(id));
    return typeof node['name'] === 'string'
      ? [node['name']]
      : /^(Function|Class)/.test(node.type)
        ? names(node['id'])
        : [];
  };
  return [...nodesOf(parseAst(readFileSync(file, 'utf8'), { lang: 'ts' }) as unknown as Node)].flatMap(
    ({ type, declaration, specifiers, exportKind }) =>
      type !== 'ExportNamedDeclaration' || exportKind === 'type'
        ? []
        : [...names(declaration), ...(specifiers as Node[]).flatMap(({ exported }) => names(exported))],
  );
}

/**
 * Takes what the source imports on demand into a file that has all of it anyway, as if it were imported at once. The
 * bundler itself would keep each such module, and all that it imports, in functions that run on demand.
 */
export function importAtOnce(): Plugin {
  return {
    name: 'import-at-once',
    enforce: 'pre',
    async transform(code, id) {
      if (!id.startsWith(source('')) || !code.includes('import(')) return undefined;
      let [imports, result] = ['', code];
      const nodes = [...nodesOf(parseAst(code, { lang: 'ts' }) as unknown as Node)];
      for (const { type, start, end, source: from } of nodes.reverse()) {
        if (type !== 'ImportExpression' || !isNode(from) || typeof from['value'] !== 'string') continue;
        const module = await this.resolve(from['value'], id);
        if (!module) throw new Error(`${from['value']} is not there: ${id}`);
        const names = exportsOf(module.id).map((name) => ({ name, local: `${name}At${start}` }));
        imports += `import{${names.map(({ name, local }) => `${name} as ${local}`).join()}}from${JSON.stringify(from['value'])};`;
        const object = names.map(({ name, local }) => `${name}:${local}`).join();
        result = `${result.slice(0, start)}Promise.resolve({${object}})${result.slice(end)}`;
      }
      return imports + result;
    },
  };
}

/** A second minifier after the bundler's own, slower and more thorough; `preamble` stands before the code. */
export function minifyAgain(preamble = ''): Plugin {
  return {
    name: 'minify-again',
    async generateBundle({ format }, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        const { code } = await minify(chunk.code, {
          ecma: 2020,
          module: format === 'es',
          compress: { passes: 3 },
          format: { preamble },
        });
        if (code === undefined) throw new Error(`${chunk.fileName} cannot be minified.`);
        chunk.code = code;
      }
    },
  };
}

/** Finds the companion files, messages, pictures and the glossary, beside the script at run time, and leaves them out of the build. */
export function companionFiles(format: 'es' | 'iife'): Plugin {
  const kind = format === 'es' ? 'module' : 'classic';
  const standIn = (what: string) => source(`companions/${what}-${kind}.ts`);
  return {
    name: 'companion-files',
    enforce: 'pre',
    resolveId(id) {
      if (id === './language-files.js') return standIn('words');
      if (id === './load-explain.js') return standIn('glossary');
      return id === './load-drawing.js' ? standIn('pictures') : undefined;
    },
  };
}

/** The facets of a section (its files of these names) that a build may do without. */
type Facet = 'presentation' | 'outline' | 'linked-data';

/** Leaves facets of sections out of a build: a reader needs no outline, and Markdown no template. */
export function withoutFacets(...facets: readonly Facet[]): Plugin {
  const names = facets.map((facet) => `./${facet}.js`);
  return {
    name: 'without-facets',
    enforce: 'pre',
    resolveId: (id, importer) =>
      names.includes(id) && importer?.includes('/sections/') ? source('sections/absent-facet.ts') : undefined,
  };
}
