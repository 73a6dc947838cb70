import { fileURLToPath } from 'node:url';
import { transform as minifyCss } from 'lightningcss';
import { defineConfig, type Plugin, type UserConfig } from 'vite';
import faultRoutes from './demo/server/fault-routes.js';
import { allAtOnce, leanD3, leanLit } from './scripts/lean/plugins.js';

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

/**
 * Markdown and plain text, for programs: one file with all that it needs, apart from what readers download. Of a
 * library that has one file for pages and another for everything else, the other: it touches no DOM.
 */
const writing: UserConfig = {
  publicDir: false,
  resolve: { conditions: ['worker', 'module'] },
  build: {
    target: 'es2022',
    emptyOutDir: false,
    minify: true,
    lib: { entry: path('src/entries/text.ts'), formats: ['es'], fileName: () => 'text.js' },
    rolldownOptions: { output: { minify: true, codeSplitting: false } },
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
    case 'writing':
      return writing;
    default:
      return {
        root: path('demo'),
        plugins: [demoSite(), faultRoutes()],
        server: { fs: { allow: [path('.')] } },
        // Lit as readers get it, without its notes for developers.
        resolve: { conditions: ['production', 'module', 'browser'] },
      };
  }
});
