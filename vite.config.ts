import { fileURLToPath } from 'node:url';
import { transform as minifyCss } from 'lightningcss';
import { build, defineConfig, type Plugin, type UserConfig } from 'vite';
import embedRoutes from './demo/server/embed-routes.js';
import faultRoutes from './demo/server/fault-routes.js';
import { embedPage } from './scripts/embed-page.js';
import { allAtOnce, leanD3, leanLit, leanServer } from './scripts/lean/plugins.js';

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

/** For servers: one file that needs no package, in Node and in edge runtimes with Node's `Buffer`. */
const server: UserConfig = {
  publicDir: false,
  plugins: [leanD3(), leanServer(), minifyTemplates()],
  define: { litServerRoot: 'undefined' },
  resolve: { alias: { buffer: 'node:buffer' } },
  ssr: { noExternal: true, target: 'webworker', resolve: { conditions: ['node', 'production', 'module'] } },
  build: {
    target: 'es2022',
    emptyOutDir: false,
    minify: true,
    ssr: path('src/entries/server/index.ts'),
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
    case 'server':
      return server;
    case 'elements':
      return modules;
    default:
      return {
        root: path('demo'),
        plugins: [demoSite(), faultRoutes(), embedRoutes(fromSource, ['embed.html', 'trend-embed.iife.js'])],
        server: { fs: { allow: [path('.')] } },
        resolve: { conditions: PRODUCTION },
      };
  }
});
