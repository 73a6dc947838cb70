import { FOLDERS, inMarkdown, NAMES, type Tool, second } from './tool.js';

/** Tools that write pages of HTML, each loaded whole. */
export const GENERATORS: readonly Tool[] = [
  {
    name: 'hugo',
    title: 'Hugo',
    debian: { command: 'hugo', packages: ['hugo'], version: /v([\d.]+)/ },
    files: { 'layouts/shortcodes/trend.html': 'hugo/trend.html' },
    pages: ({ recipe }) => {
      const example = recipe('hugo/example.md');
      const head = '---\ntitle: Two bills\n---\n';
      return {
        'hugo.yaml': 'title: Notes\ndisableKinds: [taxonomy, term, RSS, sitemap]\n',
        'config.yaml': 'title: Notes\ndisableKinds: [taxonomy, term, RSS, sitemap]\n',
        'layouts/_default/single.html':
          '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{ .Title }}</title><meta name="viewport" content="width=device-width"></head><body>{{ .Content }}</body></html>',
        'content/one.md': inMarkdown(example, '/two/', head),
        'content/two.md': inMarkdown(second(example, '`'), '/one/', head),
      };
    },
    commands: () => [{ run: ['hugo', '--quiet'] }],
    output: 'public',
    addresses: FOLDERS,
  },
  {
    name: 'jekyll',
    title: 'Jekyll',
    debian: { command: 'jekyll', packages: ['jekyll'], version: /([\d.]+)/ },
    files: { '_includes/trend.html': 'jekyll/trend.html' },
    pages: ({ recipe }) => {
      const example = recipe('jekyll/example.md');
      const head = '---\nlayout: page\ntitle: Two bills\n---\n';
      return {
        '_config.yml': 'title: Notes\n',
        '_layouts/page.html':
          '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{ page.title }}</title><meta name="viewport" content="width=device-width"></head><body>{{ content }}</body></html>',
        'one.md': inMarkdown(example, '/two.html', head),
        'two.md': inMarkdown(second(example, "'"), '/one.html', head),
      };
    },
    commands: () => [{ run: ['jekyll', 'build', '--quiet', '--disable-disk-cache'] }],
    output: '_site',
    addresses: NAMES,
  },
  {
    name: 'mkdocs',
    title: 'MkDocs',
    debian: { command: 'mkdocs', packages: ['mkdocs'], version: /version ([\d.]+)/ },
    files: { 'trend_embed.py': 'mkdocs/trend_embed.py' },
    pages: ({ recipe }) => {
      const example = recipe('mkdocs/example.md');
      return {
        // Its own theme asks another server for what colours code.
        'mkdocs.yml': `${recipe('mkdocs/mkdocs.yml')}theme:\n  name: mkdocs\n  highlightjs: false\n`,
        'docs/index.md': '# Notes\n',
        'docs/one.md': inMarkdown(example, 'two.md'),
        'docs/two.md': inMarkdown(second(example, ''), 'one.md'),
      };
    },
    commands: () => [{ run: ['mkdocs', 'build', '--quiet'] }],
    output: 'site',
    addresses: FOLDERS,
  },
  {
    name: 'sphinx',
    title: 'Sphinx',
    debian: { command: 'sphinx-build', packages: ['python3-sphinx'], version: /([\d.]+)/ },
    files: { 'trend_embed.py': 'sphinx/trend_embed.py', 'conf.py': 'sphinx/conf.py' },
    pages: ({ recipe }) => {
      const example = recipe('sphinx/example.rst');
      const article = (text: string, to: string) =>
        `Two bills\n=========\n\n${inMarkdown(text, '').replace(/\[.*\n$/, `:doc:\`The other article <${to}>\`\n`)}`;
      return {
        'index.rst': 'Notes\n=====\n\n.. toctree::\n\n   one\n   two\n',
        'one.rst': article(example, 'two'),
        'two.rst': article(second(example, ''), 'one'),
      };
    },
    commands: () => [
      { run: ['sphinx-build', '-q', '-W', '-b', 'html', '.', 'public'] },
      { run: ['sphinx-build', '-q', '-W', '-b', 'text', '.', 'public/text'] },
    ],
    output: 'public',
    addresses: NAMES,
  },
  {
    name: 'pandoc',
    title: 'Pandoc',
    debian: { command: 'pandoc', packages: ['pandoc'], version: /([\d.]+)/ },
    files: { 'trend.lua': 'pandoc/trend.lua' },
    pages: ({ recipe }) => {
      const example = recipe('pandoc/example.md');
      const head = '---\ntitle: Two bills\n---\n';
      return {
        'one.md': inMarkdown(example, '/two.html', head),
        'two.md': inMarkdown(second(example, '', 'One " & \\<img src=x onerror=fail()> two'), '/one.html', head),
      };
    },
    commands: () =>
      ['one', 'two'].map((name) => ({
        run: ['pandoc', '-s', '--lua-filter', 'trend.lua', '-o', `public/${name}.html`, `${name}.md`],
      })),
    output: 'public',
    addresses: NAMES,
  },
];
