import { FOLDERS, inMarkdown, NAMES, type Tool, second } from './tool.js';

const PATHS = ['/one', '/two'] as const;

/** Text and links around Next's pages. */
const LAYOUT = (text: string) => `import Link from 'next/link';

export const metadata = { title: 'Two bills' };

export default function Layout({ children }) {
  return (
    <html lang="en">
      <body>
        {children}
        <p>${text}</p>
        <Link href="/one">One</Link> <Link href="/two">Two</Link>
      </body>
    </html>
  );
}
`;

const BELOW = 'A bill has two readers, and each of them asks it something else. '.repeat(40);

/** Tools whose pages swap what they show, without loading a page. */
export const APPS: readonly Tool[] = [
  {
    name: 'astro',
    title: 'Astro (MDX, `ClientRouter`)',
    npm: { astro: '5.18.2', '@astrojs/mdx': '4.3.14' },
    files: { 'src/components/Trend.astro': 'astro/Trend.astro' },
    pages: ({ recipe }) => {
      const example = recipe('astro/example.mdx');
      const head = '---\nlayout: ../layouts/Page.astro\n---\n';
      return {
        'astro.config.mjs':
          "import { defineConfig } from 'astro/config';\nimport mdx from '@astrojs/mdx';\nexport default defineConfig({ integrations: [mdx()] });\n",
        'src/layouts/Page.astro':
          '---\nimport { ClientRouter } from "astro:transitions";\n---\n<html lang="en"><head><meta charset="utf-8" /><title>Two bills</title><meta name="viewport" content="width=device-width" /><ClientRouter /></head><body><slot /></body></html>\n',
        'src/pages/one.mdx': inMarkdown(example, '/two/', head),
        'src/pages/two.mdx': inMarkdown(second(example, "'"), '/one/', head),
      };
    },
    commands: () => [{ run: ['node', '../node_modules/astro/astro.js', 'build', '--silent'] }],
    output: 'dist',
    addresses: FOLDERS,
    swaps: true,
  },
  {
    name: 'vitepress',
    title: 'VitePress',
    npm: { vitepress: '1.6.4' },
    files: {
      '.vitepress/config.js': 'vitepress/config.js',
      '.vitepress/theme/index.js': 'vitepress/theme.js',
      '.vitepress/theme/Trend.vue': 'vitepress/Trend.vue',
    },
    pages: ({ recipe }) => {
      const example = recipe('vitepress/example.md');
      return {
        'one.md': inMarkdown(example, './two.md'),
        'two.md': inMarkdown(second(example, "'"), './one.md'),
      };
    },
    commands: () => [{ run: ['node', '../node_modules/vitepress/bin/vitepress.js', 'build'] }],
    output: '.vitepress/dist',
    addresses: NAMES,
    swaps: true,
  },
  {
    name: 'docusaurus',
    title: 'Docusaurus',
    npm: {
      '@docusaurus/core': '3.10.2',
      '@docusaurus/preset-classic': '3.10.2',
      react: '19.3.1',
      'react-dom': '19.3.1',
    },
    files: {
      'trend-embed.js': 'docusaurus/trend-embed.js',
      'src/components/Trend.jsx': 'docusaurus/Trend.jsx',
      'src/theme/MDXComponents.js': 'docusaurus/MDXComponents.js',
    },
    pages: ({ recipe }) => {
      const example = recipe('docusaurus/example.md');
      return {
        'package.json': '{ "private": true }\n',
        'docusaurus.config.js': `export default {
  title: 'Notes',
  url: 'https://example.com',
  baseUrl: '/',
  plugins: ['./trend-embed.js'],
  presets: [['classic', { docs: false, blog: false }]],
};
`,
        'src/pages/index.md': '# Notes\n',
        'src/pages/one.md': inMarkdown(example, './two.md'),
        'src/pages/two.md': inMarkdown(second(example, "'"), './one.md'),
      };
    },
    commands: () => [{ run: ['node', '../node_modules/@docusaurus/core/bin/docusaurus.mjs', 'build'] }],
    output: 'build',
    addresses: PATHS,
    swaps: true,
  },
  {
    name: 'next',
    title: 'Next (app router)',
    npm: { next: '15.5.29', react: '19.3.1', 'react-dom': '19.3.1' },
    files: { 'components/trend.jsx': 'next/trend.jsx' },
    pages: ({ recipe }) => {
      const example = recipe('next/example.jsx');
      return {
        'next.config.js': "export default { output: 'export', outputFileTracingRoot: import.meta.dirname };\n",
        'app/layout.jsx': LAYOUT(BELOW),
        'app/one/page.jsx': example,
        'app/two/page.jsx': second(example, "'"),
      };
    },
    commands: () => [{ run: ['node', '../node_modules/next/dist/bin/next', 'build'] }],
    output: 'out',
    addresses: PATHS,
    swaps: true,
  },
];
