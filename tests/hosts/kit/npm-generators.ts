import { inMarkdown, inPage, NAMES, type Tool, type Workshop, second } from './tool.js';

/** A library that makes HTML of Markdown, with a program that prints it. */
function library(name: string, title: string, npm: Tool['npm'], written: string): Tool {
  const pages = ({ recipe }: Workshop) => ({
    'one.md': inMarkdown(recipe(`${name}/example.md`), '/two.html'),
    'two.md': inMarkdown(second(recipe(`${name}/example.md`), '', written), '/one.html'),
  });
  return {
    name,
    title,
    ...(npm && { npm }),
    files: { 'trend-embed.js': `${name}/trend-embed.js`, 'build.js': `${name}/build.js` },
    pages,
    commands: () =>
      ['one', 'two'].map((page) => ({ run: ['node', 'build.js', `${page}.md`], into: `public/${page}.html` })),
    output: 'public',
    addresses: NAMES,
  };
}

/** Compiles MDX and renders it, as a page's server does. */
const RENDER_MDX = `import { readFile, writeFile } from 'node:fs/promises';
import ts from 'typescript';
import { compile } from '@mdx-js/mdx';
import { createElement as h } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';

const component = await readFile('Trend.jsx', 'utf8');
const compilerOptions = { jsx: ts.JsxEmit.ReactJSX, module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ESNext };
await writeFile('Trend.js', ts.transpileModule(component, { compilerOptions }).outputText);
for (const name of ['one', 'two']) {
  const text = (await readFile(name + '.mdx', 'utf8')).replace('Trend.jsx', 'Trend.js');
  await writeFile(name + '.js', String(await compile(text)));
  const { default: Page } = await import('./' + name + '.js');
  const meta = h('meta', { name: 'viewport', content: 'width=device-width' });
  const page = h('html', { lang: 'en' }, h('head', null, h('title', null, 'Two bills'), meta), h('body', null, h(Page)));
  await writeFile('public/' + name + '.html', '<!doctype html>' + renderToStaticMarkup(page));
}
`;

export const NPM_GENERATORS: readonly Tool[] = [
  {
    name: 'eleventy',
    title: 'Eleventy',
    npm: { '@11ty/eleventy': '3.1.8' },
    files: {
      'trend-embed.js': 'eleventy/trend-embed.js',
      'eleventy.config.js': 'eleventy/eleventy.config.js',
    },
    pages: ({ recipe }) => {
      const example = recipe('eleventy/example.md');
      const head = '---\nlayout: page.html\n---\n';
      // The second one in the other language of templates that Markdown is written in, with an attribute.
      const njk = '---\nlayout: page.html\ntemplateEngineOverride: njk,md\n---\n';
      const other = second(example, "'").replaceAll(' %}', ', theme="light" %}');
      return {
        '_includes/page.html': inPage('{{ content }}'),
        'one.md': inMarkdown(example, '/two/', head),
        'two.md': inMarkdown(other, '/one/', njk),
      };
    },
    commands: () => [{ run: ['node', '../node_modules/@11ty/eleventy/cmd.cjs', '--quiet'] }],
    output: '_site',
    addresses: ['/one/', '/two/'],
  },
  library('markdown-it', 'markdown-it', { 'markdown-it': '15.0.3' }, 'One " & <img src=x onerror=fail()> two'),
  library(
    'remark',
    'remark',
    {
      'remark-parse': '11.0.0',
      unified: '11.0.5',
      'remark-directive': '4.0.0',
      'remark-rehype': '11.1.2',
      'rehype-stringify': '10.0.1',
    },
    'One " & \\<img src=x onerror=fail()> two',
  ),
  {
    name: 'mdx',
    title: 'MDX (React)',
    npm: { '@mdx-js/mdx': '3.1.1', react: '19.3.1', 'react-dom': '19.3.1' },
    files: { 'Trend.jsx': 'mdx/Trend.jsx' },
    pages: ({ recipe }) => {
      const example = recipe('mdx/example.mdx');
      return {
        'render.js': RENDER_MDX,
        'one.mdx': inMarkdown(example, '/two.html'),
        'two.mdx': inMarkdown(second(example, "'"), '/one.html'),
      };
    },
    commands: () => [{ run: ['node', 'render.js'] }],
    output: 'public',
    addresses: NAMES,
  },
];
