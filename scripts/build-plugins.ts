import { fileURLToPath } from 'node:url';
import { transform as minifyCss } from 'lightningcss';
import { parseAst } from 'rolldown/parseAst';
import { minify } from 'terser';
import type { Plugin } from 'vite';
import { FLOOR } from './browser-floor.mjs';
import { isNode, type Node, nodesOf } from './syntax-tree.js';

const source = (name: string) => fileURLToPath(new URL(`../src/${name}`, import.meta.url));

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
      for (const { type, tag, quasi } of nodesOf(parseAst(code, { lang: 'ts' }))) {
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

/** A second minifier after the bundler's own, slower and more thorough; `preamble` stands before the code. */
export function minifyAgain(preamble = ''): Plugin {
  return {
    name: 'minify-again',
    async generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        const { code } = await minify(chunk.code, {
          ecma: 2020,
          module: !chunk.fileName.endsWith('.iife.js'),
          toplevel: true,
          compress: { passes: 3 },
          format: { preamble },
        });
        if (code === undefined) throw new Error(`${chunk.fileName} cannot be minified.`);
        chunk.code = code;
      }
    },
  };
}

/** Finds what stands beside the script whole, messages and pictures, at run time, and leaves it out of the build. */
export function companionFiles(format: 'es' | 'iife'): Plugin {
  const kind = format === 'es' ? 'module' : 'classic';
  const standIn = (what: string) => source(`companions/${what}-${kind}.ts`);
  return {
    name: 'files-beside',
    enforce: 'pre',
    resolveId(id) {
      if (id === './language-files.js') return standIn('words');
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
