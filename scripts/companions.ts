import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { parseAst } from 'rolldown/parseAst';
import type { Plugin } from 'vite';
import { exportsOf, isNode, nodesOf, type Node } from './syntax-tree.js';

const source = (name: string) => fileURLToPath(new URL(`../src/${name}`, import.meta.url));

/**
 * The companion files, and the modules in each: those that the source imports on demand. What a companion shares with
 * the script is in the script alone. A line here is all that a new companion takes.
 */
const COMPANIONS: Readonly<Record<string, readonly string[]>> = {
  glossary: ['sections/glossary/explain'],
  reader: [
    'elements/background/follow-background',
    'elements/base/late-behaviours',
    'elements/states/missing-end-tag',
    'sections/behaviours/deep-links',
    'sections/evidence/interactive-table',
    'sections/pictures/saving',
    'sections/timeline/interactive-timeline',
  ],
  hydration: ['elements/hydration/hydrate'],
  fault: ['elements/states/failure-view', 'elements/states/stale-notice', 'loading/recover', 'loading/offline-copy'],
};

/** Modules that several companions use: they stand in the script. */
const SHARED = ['sections/timeline/window-rect'];

/** Those files. */
export const COMPANION_NAMES: readonly string[] = Object.keys(COMPANIONS);

/** The module of a companion, which exports all that the modules in it do. */
const PREFIX = '\0companion:';

const nameOf = (id: string) => id.slice(PREFIX.length);

/** The name of the companion that a module belongs to. */
const companionWith = (id: string): string | undefined =>
  COMPANION_NAMES.find((name) => COMPANIONS[name]?.some((path) => source(`${path}.ts`) === id));

export type Format = 'es' | 'iife';

/** The name of a chunk's file. */
export const companionFile = (
  format: Format,
  facadeModuleId: string | null | undefined,
  moduleIds: readonly string[],
): string => {
  if (!facadeModuleId?.startsWith(PREFIX)) throw new Error(`A chunk of its own: ${moduleIds.join()}`);
  return `${nameOf(facadeModuleId)}${format === 'es' ? '' : '.iife'}.js`;
};

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const edited = (code: string, edits: readonly Edit[]) =>
  [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((result, { start, end, text }) => result.slice(0, start) + text + result.slice(end), code);

/**
 * Takes what the source imports on demand into the script, as if it were imported at once, or makes it a companion file.
 * The bundler itself would keep such modules, and all that they import, in functions that run on demand.
 * @param companions whether there are companions; otherwise all is in the one file
 */
export function importAtOnce(format: Format, companions: boolean): Plugin {
  const loader = source(`companions/companion-${format === 'es' ? 'module' : 'classic'}.ts`);
  return {
    name: 'import-at-once',
    enforce: 'pre',
    resolveId: (id) => (id.startsWith(PREFIX) ? id : undefined),
    load(id) {
      if (!id.startsWith(PREFIX)) return undefined;
      return (COMPANIONS[nameOf(id)] ?? [])
        .map((path) => `export*from${JSON.stringify(source(`${path}.ts`))};`)
        .join('');
    },
    async transform(code, id) {
      if (companions && id === source('entries/trend-embed.ts'))
        return SHARED.map((path) => `export*from${JSON.stringify(source(`${path}.ts`))};`).join('') + code;
      if (!id.startsWith(source('')) || !code.includes('import(')) return undefined;
      let imports = '';
      const edits: Edit[] = [];
      for (const { type, start, end, source: from } of nodesOf(parseAst(code, { lang: 'ts' }))) {
        if (type !== 'ImportExpression' || !isNode(from) || typeof from['value'] !== 'string') continue;
        const module = await this.resolve(from['value'], id);
        if (!module) throw new Error(`${from['value']} is not there: ${id}`);
        const name = companions ? companionWith(module.id) : undefined;
        if (name !== undefined) {
          imports += `import{loadCompanion as load${start}}from${JSON.stringify(loader)};`;
          edits.push({ start, end, text: `load${start}(import(${JSON.stringify(PREFIX + name)}))` });
          continue;
        }
        const names = exportsOf(module.id).map((name) => ({ name, local: `${name}At${start}` }));
        imports += `import{${names.map(({ name, local }) => `${name} as ${local}`).join()}}from${JSON.stringify(from['value'])};`;
        const object = names.map(({ name, local }) => `${name}:${local}`).join();
        edits.push({ start, end, text: `Promise.resolve({${object}})` });
      }
      return imports + edited(code, edits);
    },
    generateBundle: {
      order: 'pre',
      handler(_, bundle) {
        const chunks = Object.values(bundle).filter((part) => part.type === 'chunk');
        const main = chunks.find(({ isEntry }) => isEntry);
        if (!main) throw new Error('There is no script.');
        // What the companions import of the script, by its place in what the script hands to them.
        const places = new Map<string, string>();
        const body = parseAst(main.code) as unknown as Node & { readonly body: readonly Node[] };
        const edits: Edit[] = [];
        const shared: string[] = [];
        for (const { type, start, end, specifiers, source: from } of nodesOf(body)) {
          if (type === 'ImportExpression' && isNode(from)) {
            const other = chunks.find(({ fileName }) => `./${fileName}` === textOf(from));
            if (other?.facadeModuleId) edits.push({ start, end, text: JSON.stringify(nameOf(other.facadeModuleId)) });
          } else if (type === 'ExportNamedDeclaration') {
            for (const { local, exported } of specifiers as readonly Node[]) {
              if (!isNode(local) || !isNode(exported)) continue;
              places.set(String(exported['name']), String(shared.push(String(local['name']))));
            }
            edits.push({ start, end, text: '' });
          }
        }
        const code = edited(main.code, edits);
        const version = createHash('sha256').update(code).digest('base64').slice(0, 6);
        main.code = `${code};const TREND_EMBED=[${[JSON.stringify(version), ...shared].join()}];`;
        for (const chunk of chunks) if (chunk !== main) chunk.code = factory(chunk.code, format, version, places);
        if (format === 'iife') main.code = `(()=>{"use strict";${main.code}})()`;
      },
    },
  };
}

/** The text of a literal: the minifier writes some as templates. */
function textOf({ value, quasis }: Node): unknown {
  const [text] = (quasis ?? []) as readonly { readonly value: { readonly cooked: string } }[];
  return text?.value.cooked ?? value;
}

/** A companion as a function of what the script shares with it. */
function factory(code: string, format: Format, version: string, places: ReadonlyMap<string, string>): string {
  const edits: Edit[] = [];
  let exported = '';
  for (const { type, start, end, specifiers } of (parseAst(code) as unknown as { body: readonly Node[] }).body) {
    if (type === 'ImportDeclaration') {
      const names = (specifiers as readonly Node[]).map(({ local, imported }) => {
        if (!isNode(local) || !isNode(imported)) throw new Error('A companion imports the script as a whole.');
        const place = places.get(String(imported['name']));
        if (place === undefined) throw new Error(`A companion imports from another: ${String(imported['name'])}`);
        return `${String(local['name'])}=TREND_EMBED[${place}]`;
      });
      edits.push({ start, end, text: names.length > 0 ? `const ${names.join()};` : '' });
    } else if (type === 'ExportNamedDeclaration') {
      exported += (specifiers as readonly Node[])
        .flatMap(({ local, exported: as }) =>
          isNode(local) && isNode(as) ? `${String(as['name'])}:${String(local['name'])},` : [],
        )
        .join('');
      edits.push({ start, end, text: '' });
    }
  }
  const body = `if(TREND_EMBED[0]!==${JSON.stringify(version)})throw new Error("of another version");${edited(code, edits)};return{${exported}}`;
  return format === 'es'
    ? `export default TREND_EMBED=>{${body}}`
    : `document.currentScript.dispatchEvent(new CustomEvent("source",{detail:TREND_EMBED=>{${body}}}))`;
}
