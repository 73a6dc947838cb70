import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build, defineConfig, type Plugin, type UserConfig } from 'vite';
import embedRoutes, { THEMES } from './demo/server/embed-routes.js';
import faultRoutes from './demo/server/fault-routes.js';
import fontRoutes from './demo/server/font-routes.js';
import { companionFiles, minifyAgain, minifyTemplates, withoutFacets } from './scripts/build-plugins.js';
import { COMPANION_NAMES, companionFile, type Format, importAtOnce } from './scripts/companions.js';
import { EMBED_FILES, embedFile } from './scripts/embed-page.js';
import { d3Subset, litEnvironment, litServerEnvironment } from './scripts/patches/plugins.js';
import { LANGUAGES } from './src/messages/load-language.js';
import { answer } from './tests/pages/hosts/server.js';

/** Lit's production build, which logs nothing. */
const PRODUCTION = ['production', 'module', 'browser'];

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

/** The tags: each has a door in `src/entries/elements`. */
const ELEMENTS = readdirSync(path('src/entries/elements')).map((file) => file.replace('.ts', ''));

/** Serves the demo's pages as a site would; the script tag's file is the source. */
function demoSite(): Plugin {
  return {
    name: 'demo-site',
    enforce: 'pre',
    resolveId: (id) => (/^(\.?\/)?trend-embed\.js$/.test(id) ? path('src/entries/trend-embed.ts') : undefined),
  };
}

/** The modes that build the files of the iframe page. */
const MODES: Readonly<Record<string, string>> = {
  'pictures.js': 'pictures',
  'pictures.iife.js': 'classic pictures',
  'trend-embed.iife.js': 'classic',
  ...Object.fromEntries(COMPANION_NAMES.map((name) => [`${name}.iife.js`, 'classic'])),
};

/** The last build of each mode: a script and its companions are of the same one. */
const builds = new Map<string, Promise<ReadonlyMap<string, string>>>();

async function filesOf(mode: string): Promise<ReadonlyMap<string, string>> {
  const result = await build({
    mode,
    configFile: path('vite.config.ts'),
    logLevel: 'warn',
    resolve: { conditions: PRODUCTION },
    build: { write: false },
  });
  const output = [result].flat().flatMap((part) => ('output' in part ? part.output : []));
  return new Map(output.flatMap((part) => (part.type === 'chunk' ? [[part.fileName, part.code] as const] : [])));
}

/** A file of the iframe page, built from the present source. */
async function fromSource(name: string): Promise<string> {
  if (name.startsWith('themes/')) return readFile(path(`src/${name}`), 'utf8');
  const own = EMBED_FILES.find((file) => file === name);
  if (own) return embedFile(own);
  const mode = MODES[name] ?? 'classic';
  const isCompanion = COMPANION_NAMES.includes(name.replace('.iife.js', ''));
  const built = (isCompanion ? builds.get(mode) : undefined) ?? filesOf(mode);
  builds.set(mode, built);
  const code = (await built).get(name);
  if (code === undefined) throw new Error(`${name} was not built.`);
  return code;
}

/** Serves other people's pages, as the tests open them, with a card of the last build. */
function hostPages(): Plugin {
  return {
    name: 'host-pages',
    configureServer: ({ middlewares }) =>
      void middlewares.use((request, response, next) => {
        if (!answer(request, response)) next();
      }),
  };
}

/** An address that leads nowhere says so; otherwise Vite would answer with the start page. */
function notFound(): Plugin {
  return {
    name: 'not-found',
    configureServer:
      ({ middlewares }) =>
      () => {
        middlewares.use((request, response, next) => {
          const name = (request.url ?? '').replace(/[?#].*/, '');
          if (name.endsWith('.html') && existsSync(`${path('demo')}${name}`)) {
            next();
            return;
          }
          response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' });
          response.end(`There is nothing at ${name}. The demo begins at /\n`);
        });
      },
  };
}

/** The code that draws pictures: whole, since other programs use it alone. */
const pictures = (format: Format, entry: string, fileName: string): UserConfig => ({
  publicDir: false,
  plugins: [withoutFacets('presentation', 'outline', 'linked-data'), d3Subset(), minifyTemplates(), minifyAgain()],
  build: {
    target: 'es2022',
    emptyOutDir: false,
    minify: true,
    lib: { entry: path(entry), formats: [format], name: 'TrendCompanion', fileName: () => fileName },
    rolldownOptions: { output: { minify: true } },
  },
});

/**
 * The script for tags, with its companion files.
 * @param full whether all but words and pictures is in the one file
 */
const bundle = (format: Format, full = false): UserConfig => {
  const fileName = `trend-embed${full ? '.full' : ''}${format === 'es' ? '' : '.iife'}.js`;
  return {
    publicDir: false,
    plugins: [
      companionFiles(format),
      importAtOnce(format, !full),
      withoutFacets('outline', 'linked-data'),
      d3Subset(),
      litEnvironment(),
      minifyTemplates(),
      minifyAgain('//# allFunctionsCalledOnLoad\n/*! Licences: LICENSES.txt */'),
    ],
    build: {
      target: 'es2022',
      emptyOutDir: false,
      minify: true,
      lib: { entry: path('src/entries/trend-embed.ts'), formats: ['es'], fileName: () => fileName },
      rolldownOptions: {
        preserveEntrySignatures: 'allow-extension',
        output: {
          minify: true,
          chunkFileNames: ({ facadeModuleId, moduleIds }) => companionFile(format, facadeModuleId, moduleIds),
        },
      },
    },
  };
};

/** A chunk is named by its last module, and by the room of that: many rooms have a `template.ts`. */
function chunkName(moduleIds: readonly string[]): string {
  const [room = '', file = ''] = (moduleIds.at(-1) ?? '').split('/').slice(-2);
  return /^(lit|d3)/.test(room) ? file : `${room}-${file}`.replace(/\.[jt]s$/, '');
}

/** The modules for npm consumers: bare imports, and shared chunks. */
const modules: UserConfig = {
  publicDir: false,
  plugins: [withoutFacets('outline', 'linked-data'), minifyTemplates(), minifyAgain()],
  build: {
    target: 'es2022',
    emptyOutDir: false,
    minify: true,
    lib: {
      entry: {
        index: path('src/entries/index.ts'),
        document: path('src/entries/document.ts'),
        ...Object.fromEntries(LANGUAGES.map((name) => [`strings/${name}`, path(`src/messages/languages/${name}.ts`)])),
        ...Object.fromEntries(ELEMENTS.map((name) => [`elements/${name}`, path(`src/entries/elements/${name}.ts`)])),
      },
      formats: ['es'],
    },
    rolldownOptions: {
      external: /^(lit|@lit|d3-)/,
      output: {
        minify: true,
        entryFileNames: '[name].js',
        chunkFileNames: ({ moduleIds }) => `shared/${chunkName(moduleIds)}.js`,
      },
    },
  },
};

/** One file for what a page adds beside the elements; it imports packages alone, none of our other files. */
const program = (name: string): UserConfig => ({
  publicDir: false,
  build: {
    target: 'es2022',
    emptyOutDir: false,
    minify: true,
    lib: { entry: path(`src/entries/${name}.ts`), formats: ['es'], fileName: () => `${name}.js` },
    rolldownOptions: { external: /^(lit|@lit)/, output: { minify: true } },
  },
});

/**
 * Markdown and plain text, for programs: one file with its dependencies inside, and one for the messages of each
 * language. The condition `worker` picks builds of dependencies that touch no DOM.
 */
const text: UserConfig = {
  publicDir: false,
  plugins: [withoutFacets('presentation', 'linked-data')],
  resolve: { conditions: ['worker', 'module'] },
  build: {
    target: 'es2022',
    emptyOutDir: false,
    minify: true,
    lib: { entry: path('src/entries/text.ts'), formats: ['es'], fileName: () => 'text.js' },
    rolldownOptions: { output: { minify: true, chunkFileNames: 'text/[name].js' } },
  },
};

/** For servers: one file without dependencies, for Node and for edge runtimes with Node's `Buffer`. */
const server: UserConfig = {
  publicDir: false,
  plugins: [withoutFacets('outline'), d3Subset(), litServerEnvironment(), minifyTemplates()],
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

/** Imports of what is published, as those of the files beside. */
function publishBeside(): Plugin {
  const files: Readonly<Record<string, string>> = {
    '../publish/index.js': './publish.js',
    '../publish/released.js': './released.js',
  };
  return {
    name: 'publish-beside',
    enforce: 'pre',
    resolveId: (id) => (files[id] === undefined ? undefined : { id: files[id], external: true }),
  };
}

/** What is published, with its dependencies inside; and the handler, which takes it from beside. */
const publishing = (entry: string, fileName: string): UserConfig => ({
  ...server,
  plugins: [publishBeside(), d3Subset(), litServerEnvironment(), minifyTemplates()],
  build: {
    ...server.build,
    ssr: path(entry),
    rolldownOptions: {
      external: /^(node:|\.\/(publish|released)\.js$)/,
      output: { minify: true, entryFileNames: fileName, codeSplitting: false },
    },
  },
});

/** The studio: a static page that expects the release one folder up. */
const studio: UserConfig = {
  root: path('studio'),
  base: './',
  publicDir: false,
  plugins: [minifyTemplates()],
  resolve: { conditions: PRODUCTION },
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    outDir: path('dist/studio'),
    emptyOutDir: true,
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    // An editor is large; it is a page of its own, and nobody's reader loads it.
    chunkSizeWarningLimit: 2000,
    rolldownOptions: { input: { index: path('studio/index.html'), preview: path('studio/preview.html') } },
  },
};

export default defineConfig(({ mode }): UserConfig => {
  switch (mode) {
    case 'module':
      return bundle('es');
    case 'classic':
      return bundle('iife');
    case 'full':
      return bundle('es', true);
    case 'classic full':
      return bundle('iife', true);
    case 'pictures':
      return pictures('es', 'src/sections/pictures/draw-picture.ts', 'pictures.js');
    case 'classic pictures':
      return pictures('iife', 'src/companions/pictures-file.ts', 'pictures.iife.js');
    case 'server':
      return server;
    case 'publish':
      return publishing('src/publish/index.ts', 'publish.js');
    case 'edge':
      return publishing('src/entries/edge.ts', 'edge.js');
    case 'elements':
      return modules;
    case 'context':
    case 'loading':
    case 'dev':
      return program(mode);
    case 'text':
      return text;
    case 'studio':
      return studio;
    default:
      return {
        root: path('demo'),
        appType: 'mpa',
        plugins: [
          demoSite(),
          faultRoutes(),
          fontRoutes(),
          hostPages(),
          embedRoutes(fromSource, [
            ...EMBED_FILES,
            ...Object.keys(MODES),
            ...THEMES.map((name) => `themes/${name}.css`),
          ]),
          notFound(),
        ],
        server: { fs: { allow: [path('.')] } },
        resolve: { conditions: PRODUCTION },
      };
  }
});
