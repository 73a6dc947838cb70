import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

/** For each file what is replaced in it, and by what. */
type Replacements = Readonly<Record<string, readonly (readonly [RegExp, string])[]>>;

/** Rewrites files of others. One that is no longer written so that a pattern is found fails the build. */
function rewritten(replacements: Replacements, code: string, id: string): string | undefined {
  const file = Object.keys(replacements).find((name) => id.endsWith(`/${name}`));
  if (!file) return undefined;
  return replacements[file]?.reduce((result, [pattern, replacement]) => {
    const replaced = result.replace(pattern, replacement);
    if (replaced === result) throw new Error(`${file} is no longer written so that ${pattern.source} is found.`);
    return replaced;
  }, code);
}

/** Modules of d3's own dependencies of which a time scale uses next to nothing: small ones stand in. */
const STAND_INS = ['d3-interpolate', 'd3-time-format'];

/** The methods of a selection that are used here, with those that they use. */
const SELECTION = ['node', 'each', 'on'];

/**
 * What keeps a bundler from leaving out the parts of d3 that nobody uses: methods gathered in one
 * prototype, and constants that are made by a call, which could do anything.
 */
const D3: Replacements = {
  'd3-selection.mjs': [
    [
      /Selection\.prototype = selection\.prototype = \{[^}]*\};/,
      `Selection.prototype = { ${SELECTION.map((name) => `${name}: selection_${name}`).join(', ')} };`,
    ],
    [/^(EnterNode|ClassList|Local)\.prototype = [^]*?^\};/gm, ''],
  ],
  'd3-time.mjs': [
    [/^const \[timeTicks, timeTickInterval\] = .*$/m, 'const timeTicks = 0, timeTickInterval = 0;'],
    [/^timeYear\.every = [^]*?^\};/m, ''],
    [/^(const \w+ = )(?=time|utc)(\w+\()/gm, '$1/* @__PURE__ */ $2'],
    [/^const (\w+s) = \w+\.range;$/gm, 'const $1 = 0;'],
    // Dates are known to the day at best, and no axis is shorter than two weeks.
    [/^ *\[ *(second|minute|hour),.*$/gm, ''],
    [/(unixDay), utcHour, utcMinute\)/, '$1)'],
    [/return millisecond\.every\([^;]*;/, 'return day;'],
    [/^millisecond\.every = [^]*?^\};/m, ''],
  ],
  // `Intl` writes the dates, and a domain has two ends.
  'd3-scale.mjs': [
    [/n > 2 \? polymap : bimap/, 'bimap'],
    [/(utcTickInterval), utcYear, [^)]*\)/, '$1)'],
    [/ {2}var formatMillisecond = [^]*?formatYear = format\("%Y"\);/, ''],
    [/ {2}function tickFormat\(date\) \{[^]*?\n {2}\}/, '  const tickFormat = String;'],
    [/return specifier == null \? tickFormat : format\(specifier\);/, 'return tickFormat;'],
  ],
  'd3-array.mjs': [
    [/^((?:const|var) \w+ = )([a-zA-Z]\w*\()/gm, '$1/* @__PURE__ */ $2'],
    [/^const (bisect\w+) = .*\.(center|left|right);$/gm, 'const $1 = 0;'],
  ],
};

/**
 * Gives the self-contained files the parts of d3 that they use, and no more. Those who build their own
 * get d3 as it is. A build with a d3 that is written otherwise fails.
 */
export function d3Subset(): Plugin {
  return {
    name: 'd3-subset',
    enforce: 'pre',
    resolveId(id, importer) {
      const standIn = STAND_INS.includes(id) && importer?.includes('/d3-scale/');
      return standIn ? fileURLToPath(new URL(`${id}.js`, import.meta.url)) : undefined;
    },
    transform: (code, id) => rewritten(D3, code, id),
  };
}

/**
 * What Lit leaves in the global scope, for its developer tools and for decorators, and what it looks for there: a page
 * that has a Lit of its own and adds to it is not to reach ours. And what it has for browsers without adopted style
 * sheets, which none of ours is.
 */
const LIT: Replacements = {
  'lit-html/lit-html.js': [
    [/\(\w+\.litHtmlVersions\?\?=\[\]\)\.push\("[^"]*"\)/, '0'],
    [/,(\w)=\w\.litHtmlPolyfillSupport;\1\?\.\(\w,\w\),/, ';'],
    // In a page that is XML, its own document would read templates as XML, which they are not.
    [/\w+(\.createElement\("template"\))/, '(this.html??=document.implementation.createHTMLDocument())$1'],
  ],
  'lit-element/lit-element.js': [
    [/\(\w+\.litElementVersions\?\?=\[\]\)\.push\("[^"]*"\)/, '0'],
    [
      /,\w+\.litElementHydrateSupport\?\.\(\{LitElement:\w+\}\);const \w=\w+\.litElementPolyfillSupport;\w\?\.\([^)]*\);/,
      ';',
    ],
  ],
  'reactive-element/css-tag.js': [
    // A sheet for each text: no text is written twice.
    [
      /get styleSheet\(\)\{.*?\}(?=toString)/,
      'get styleSheet(){return this.o||(this.o=new CSSStyleSheet).replaceSync(this.cssText),this.o}',
    ],
    [/\w+\.ShadowRoot&&.*?"replace"in CSSStyleSheet\.prototype/, 'true'],
    [/if\((this\._\$cssResult\$=!0),\w+!==\w+\)throw Error\("CSSResult[^"]*"\);/, '$1;'],
    [/throw Error\("Value passed to 'css'.*?security\."\)/, 'throw Error()'],
  ],
  'reactive-element/reactive-element.js': [
    [/\(\w+\.reactiveElementVersions\?\?=\[\]\)\.push\("[^"]*"\)/, '0'],
    // Decorators, and what they would have had run: none are used here.
    [/Symbol\.metadata\?\?=Symbol\("metadata"\),\w+\.litPropertyMetadata\?\?=new WeakMap;/, ''],
    [/const t=this\[Symbol\.metadata\];if\(.*?\}(?=this\._\$Eh=)/, ''],
    [/static addInitializer\(.*?\}(?=static get observed)/, ''],
    [/,void 0!==(\w)\.l&&\(this\.l=\[\.\.\.\1\.l\]\)/, ''],
    [/,this\.constructor\.l\?\.forEach\(\w=>\w\(this\)\)/, ''],
    [/(?<=,)(\w)=\w\.reactiveElementPolyfillSupport,/, ''],
    [/,\w\?\.\(\{ReactiveElement:\w\}\)/, ''],
    [/(?<=\{is:\w,)defineProperty:\w,getOwnPropertyDescriptor:\w,/, ''],
    [/(\w)=\w\.trustedTypes,\w=\1\?\1\.emptyScript:"",/, ''],
    // Attributes are the state here: nothing is converted, and nothing reflected.
    [/this\._\$Eq&&=.*?,(?=this\._\$EM\(\))/, ''],
    [/\{toAttribute\(.*?\},fromAttribute\(.*?return \w+\}\}/, '{}'],
    [/_\$ET\(\w,\w\)\{.*?\}(?=requestUpdate\()/, ''],
    // Nor are there accessors of Lit's making, so that no property is ever named to it.
    [/(createProperty\(\w,\w)=\w\)\{.*?\}(?=static getPropertyOptions)/, '$1){this.elementProperties.set(t,s)}'],
    [/requestUpdate\([^)]*\)\{if\(.*?this\.C\(\w,\w,\w\)\}(?=!1===this\.isUpdatePending)/, 'requestUpdate(){'],
    [/\}C\(\w,\w,\{useDefault.*?(?=async _\$EP)/, '}'],
    [/const \w=this\.constructor\.elementProperties;if\(\w\.size>0\)for\(.*?\}(?=\}let \w=!1)/, ''],
  ],
};

/** Keeps the page's global scope as it was: the self-contained files add nothing but the element definitions. */
export function patchLit(): Plugin {
  return { name: 'patch-lit', transform: (code, id) => rewritten(LIT, code, id) };
}

/** What a module of ours exports, by the way in which all of them are written. */
function exportsOf(file: string): string[] {
  const code = readFileSync(file.replace(/\.js$/, '.ts'), 'utf8');
  const declared = [...code.matchAll(/^export (?:async )?(?:function\*?|const|class) (\w+)/gm)];
  const listed = [...code.matchAll(/^export \{([^}]*)\}/gm)].flatMap(([, names = '']) => [
    ...names.matchAll(/(\w+)\s*(?:,|$)/g),
  ]);
  return [...declared, ...listed].flatMap(([, name]) => name ?? []);
}

/**
 * In a file that holds everything, what would be loaded later is there already: as a plain object, which takes less to
 * write than a module's namespace does.
 */
export function inlineDynamicImports(source: string): Plugin {
  return {
    name: 'inline-dynamic-imports',
    transform(code, id) {
      if (!id.startsWith(source)) return undefined;
      const imports: string[] = [];
      const result = code.replace(/\bimport\(["']([^"']+)["']\)/g, (_, from: string) => {
        const names = exportsOf(join(dirname(id), from)).map((name) => [name, `later${imports.length}${name}`]);
        imports.push(`import {${names.map((pair) => pair.join(' as ')).join()}} from '${from}';`);
        return `Promise.resolve({${names.map((pair) => pair.join(':')).join()}})`;
      });
      return imports.join('') + result;
    },
  };
}

/**
 * As for browsers, nothing is left in the global scope, which a server shares with all else that it runs: some tell by
 * `customElements` that they are in a browser. And a function that is called for every part, in its faster form.
 */
const SERVER: Replacements = {
  'lit-html/node/lit-html.js': [[/\(\w+\.litHtmlVersions\?\?=\[\]\)\.push\("[^"]*"\)/, '0']],
  'lit-element/lit-element.js': [[/\(\w+\.litElementVersions\?\?=\[\]\)\.push\("[^"]*"\)/, '0']],
  'reactive-element/node/reactive-element.js': [
    [/\(\w+\.reactiveElementVersions\?\?=\[\]\)\.push\("[^"]*"\)/, '0'],
    [/\w+\.customElements\?\?=\w+;/, ';'],
    [
      /Symbol\.metadata\?\?=Symbol\("metadata"\),\w+\.litPropertyMetadata\?\?=new WeakMap;/,
      'const ownMetadata=Symbol(),litPropertyMetadata=new WeakMap;',
    ],
    [/\[Symbol\.metadata\]/g, '[ownMetadata]'],
  ],
  'ssr-dom-shim/index.js': [
    [/globalThis\.litServerRoot \?\?= [^]*?^\}\);$/m, ''],
    [/globalThis\.(Custom)?Event \?\?= .*$/gm, ''],
  ],
  'lit-html/node/private-ssr-support.js': [[/\w=>\(\{\.\.\.\w,(_\$\w+):!0\}\)/, 'of=>Object.assign({$1:!0},of)']],
};

/** Makes Lit fit to run in somebody's server. */
export function patchServer(): Plugin {
  return { name: 'patch-server', transform: (code, id) => rewritten(SERVER, code, id) };
}
