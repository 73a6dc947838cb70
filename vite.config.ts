import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { transform as minifyCss } from 'lightningcss';
import { minify } from 'terser';
import { build, defineConfig, type Plugin, type UserConfig } from 'vite';
import embedRoutes, { THEMES } from './demo/server/embed-routes.js';
import faultRoutes from './demo/server/fault-routes.js';
import fontRoutes from './demo/server/font-routes.js';
import { embedPage } from './scripts/embed-page.js';
import { inlineDynamicImports, d3Subset, patchLit, patchServer } from './scripts/patches/plugins.js';
import { LANGUAGES } from './src/messages/load-language.js';
import { answer } from './tests/pages/hosts/server.js';

const ELEMENTS = [
  'trend-provider',
  'trend-card',
  'trend-header',
  'trend-stats',
  'trend-meters',
  'trend-prose',
  'evidence-timeline',
  'evidence-table',
  'evidence-counterexamples',
  'trend-faq',
];

/** Lit as readers get it, without its notes for developers. */
const PRODUCTION = ['production', 'module', 'browser'];

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

/** Minifies what no JavaScript minifier may touch: the style sheets and the white space of templates. */
function minifyTemplates(): Plugin {
  return {
    name: 'minify-templates',
    enforce: 'pre',
    transform(code, id) {
      if (!/[./]styles\.ts$/.test(id)) return undefined;
      return code.replace(/css`([^`]*)`/g, (_, css: string) => {
        const minified = minifyCss({ filename: id, code: new TextEncoder().encode(css), minify: true }).code;
        return `css\`${new TextDecoder().decode(minified).replaceAll('\\', '\\\\')}\``;
      });
    },
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        // After minification the only line ends left are those inside templates.
        if (chunk.type === 'chunk')
          chunk.code = chunk.code
            .replace(/>\n\s*</g, '><')
            .replace(/\n\s+/g, ' ')
            .replaceAll('/* @__PURE__ */', '');
      }
    },
  };
}

/** After the bundler's own minifier another one, which is slower and finds more; `preamble` stands before the code. */
function minifyAgain(preamble = ''): Plugin {
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

/** Serves the demo's pages as they would stand on a site: the script tag's file is the source itself. */
function demoSite(): Plugin {
  return {
    name: 'demo-site',
    enforce: 'pre',
    resolveId: (id) => (/^(\.?\/)?trend-embed\.js$/.test(id) ? path('src/entries/trend-embed.ts') : undefined),
  };
}

/** How the files that stand beside the script are built. */
const MODES: Readonly<Record<string, string>> = { 'pictures.js': 'pictures', 'pictures.iife.js': 'classic pictures' };

/** What the iframe page is made of, built from the source as it is at the moment. */
async function fromSource(name: string): Promise<string> {
  if (name.startsWith('themes/')) return readFile(path(`src/${name}`), 'utf8');
  if (name === 'embed.html') return embedPage();
  const result = await build({
    mode: MODES[name] ?? 'classic',
    configFile: path('vite.config.ts'),
    logLevel: 'warn',
    resolve: { conditions: PRODUCTION },
    build: { write: false },
  });
  const output = [result].flat().flatMap((part) => ('output' in part ? part.output : []));
  const code = output.map((part) => (part.type === 'chunk' ? part.code : '')).join('');
  if (!code) throw new Error(`${name} was not built.`);
  return code;
}

/** Serves other people's pages, as the tests open them, with a card as it was built last. */
function hostPages(): Plugin {
  return {
    name: 'host-pages',
    configureServer: ({ middlewares }) =>
      void middlewares.use((request, response, next) => {
        if (!answer(request, response)) next();
      }),
  };
}

/** What stands in files beside the script, the words and what draws pictures, is found at run time, not in the build. */
function companionFiles(format: 'es' | 'iife'): Plugin {
  const kind = format === 'es' ? 'module' : 'classic';
  const standIn = (what: string) => path(`src/companions/${what}-${kind}.ts`);
  return {
    name: 'companion-files',
    enforce: 'pre',
    resolveId(id) {
      if (id === './language-files.js') return standIn('words');
      return id === './load-drawing.js' ? standIn('pictures') : undefined;
    },
  };
}

/** What draws pictures, for the self-contained files. */
const pictures = (format: 'es' | 'iife', entry: string, fileName: string): UserConfig => ({
  publicDir: false,
  plugins: [d3Subset(), minifyAgain()],
  build: {
    target: 'es2022',
    emptyOutDir: false,
    minify: true,
    lib: { entry: path(entry), formats: [format], name: 'TrendPictures', fileName: () => fileName },
    rolldownOptions: { output: { minify: true } },
  },
});

/** The self-contained files for script tags. */
const bundle = (format: 'es' | 'iife', fileName: string): UserConfig => ({
  publicDir: false,
  plugins: [
    companionFiles(format),
    d3Subset(),
    patchLit(),
    inlineDynamicImports(path('src')),
    minifyTemplates(),
    minifyAgain('//# allFunctionsCalledOnLoad\n/*! Licences: LICENSES.txt */'),
  ],
  build: {
    target: 'es2022',
    emptyOutDir: false,
    minify: true,
    lib: { entry: path('src/entries/trend-embed.ts'), formats: [format], name: 'TrendEmbed', fileName: () => fileName },
    rolldownOptions: { output: { minify: true, codeSplitting: false } },
  },
});

/** The modules for those who build their own: bare imports, and what elements share kept apart. */
const modules: UserConfig = {
  publicDir: false,
  plugins: [minifyTemplates(), minifyAgain()],
  build: {
    target: 'es2022',
    emptyOutDir: false,
    minify: true,
    lib: {
      entry: {
        index: path('src/entries/index.ts'),
        document: path('src/entries/document.ts'),
        ...Object.fromEntries(LANGUAGES.map((name) => [`strings/${name}`, path(`src/messages/languages/${name}.ts`)])),
        dev: path('src/entries/dev.ts'),
        ...Object.fromEntries(ELEMENTS.map((name) => [`elements/${name}`, path(`src/entries/elements/${name}.ts`)])),
      },
      formats: ['es'],
    },
    rolldownOptions: {
      external: /^(lit|@lit|d3-)/,
      output: { minify: true, entryFileNames: '[name].js', chunkFileNames: 'shared/[name].js' },
    },
  },
};

/**
 * Markdown and plain text, for programs: one file with all that it needs, and one for the words of each language, apart
 * from what readers download. Of a library that has one file for pages and another for everything else, the other: it
 * touches no DOM.
 */
const writing: UserConfig = {
  publicDir: false,
  resolve: { conditions: ['worker', 'module'] },
  build: {
    target: 'es2022',
    emptyOutDir: false,
    minify: true,
    lib: { entry: path('src/entries/text.ts'), formats: ['es'], fileName: () => 'text.js' },
    rolldownOptions: { output: { minify: true, chunkFileNames: 'text/[name].js' } },
  },
};

/** For servers: one file that needs no package, in Node and in edge runtimes with Node's `Buffer`. */
const server: UserConfig = {
  publicDir: false,
  plugins: [d3Subset(), patchServer(), minifyTemplates()],
  define: { litServerRoot: 'undefined' },
  resolve: { alias: { buffer: 'node:buffer' } },
  ssr: { noExternal: true, target: 'webworker', resolve: { conditions: ['node', 'production', 'module'] } },
  build: {
    target: 'es2022',
    emptyOutDir: false,
    minify: true,
    ssr: path('src/entries/server.ts'),
    rolldownOptions: {
      external: /^node:/,
      output: { minify: true, entryFileNames: 'server.js', codeSplitting: false },
    },
  },
};

export default defineConfig(({ mode }): UserConfig => {
  switch (mode) {
    case 'module':
      return bundle('es', 'trend-embed.js');
    case 'classic':
      return bundle('iife', 'trend-embed.iife.js');
    case 'pictures':
      return pictures('es', 'src/sections/pictures/draw-picture.ts', 'pictures.js');
    case 'classic pictures':
      return pictures('iife', 'src/companions/pictures-file.ts', 'pictures.iife.js');
    case 'server':
      return server;
    case 'elements':
      return modules;
    case 'writing':
      return writing;
    default:
      return {
        root: path('demo'),
        plugins: [
          demoSite(),
          faultRoutes(),
          fontRoutes(),
          hostPages(),
          embedRoutes(fromSource, [
            'embed.html',
            'trend-embed.iife.js',
            ...Object.keys(MODES),
            ...THEMES.map((name) => `themes/${name}.css`),
          ]),
        ],
        server: { fs: { allow: [path('.')] } },
        resolve: { conditions: PRODUCTION },
      };
  }
});
