import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { transform as minifyCss } from 'lightningcss';
import { build, defineConfig, type Plugin, type UserConfig } from 'vite';
import embedRoutes, { THEMES } from './demo/server/embed-routes.js';
import faultRoutes from './demo/server/fault-routes.js';
import { embedPage } from './scripts/embed-page.js';
import { allAtOnce, leanD3, leanLit } from './scripts/lean/plugins.js';
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
      if (!id.endsWith('.styles.ts')) return undefined;
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

/** Serves the demo's pages as they would stand on a site: the script tag's file is the source itself. */
function demoSite(): Plugin {
  return {
    name: 'demo-site',
    enforce: 'pre',
    resolveId: (id) => (/^(\.?\/)?trend-embed\.js$/.test(id) ? path('src/entries/trend-embed.ts') : undefined),
  };
}

/** What the iframe page is made of, built from the source as it is at the moment. */
async function fromSource(name: string): Promise<string> {
  if (name.startsWith('themes/')) return readFile(path(`src/${name}`), 'utf8');
  if (name === 'embed.html') return embedPage();
  const result = await build({
    mode: 'classic',
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

/** The self-contained files for script tags. */
const bundle = (format: 'es' | 'iife', fileName: string): UserConfig => ({
  publicDir: false,
  plugins: [leanD3(), leanLit(), allAtOnce(path('src')), minifyTemplates()],
  build: {
    target: 'es2022',
    emptyOutDir: false,
    minify: true,
    lib: { entry: path('src/entries/trend-embed.ts'), formats: [format], name: 'TrendEmbed', fileName: () => fileName },
    rolldownOptions: { output: { minify: true, codeSplitting: false, postBanner: '//# allFunctionsCalledOnLoad' } },
  },
});

/** The modules for those who build their own: bare imports, and what elements share kept apart. */
const modules: UserConfig = {
  publicDir: false,
  plugins: [minifyTemplates()],
  build: {
    target: 'es2022',
    emptyOutDir: false,
    minify: true,
    lib: {
      entry: {
        index: path('src/entries/index.ts'),
        document: path('src/document/index.ts'),
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

export default defineConfig(({ mode }): UserConfig => {
  switch (mode) {
    case 'module':
      return bundle('es', 'trend-embed.js');
    case 'classic':
      return bundle('iife', 'trend-embed.iife.js');
    case 'elements':
      return modules;
    default:
      return {
        root: path('demo'),
        plugins: [
          demoSite(),
          faultRoutes(),
          hostPages(),
          embedRoutes(fromSource, ['embed.html', 'trend-embed.iife.js', ...THEMES.map((name) => `themes/${name}.css`)]),
        ],
        server: { fs: { allow: [path('.')] } },
        resolve: { conditions: PRODUCTION },
      };
  }
});
