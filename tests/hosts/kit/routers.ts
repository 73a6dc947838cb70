import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BELOW, inPage, NAMES, TITLE, type Tool, type Workshop } from './tool.js';
import { ROOT } from './workshop.js';

const PACKAGES = {
  '@hotwired/turbo': '8.0.23',
  'htmx.org': '2.0.11',
  swup: '4.10.0',
  '@barba/core': '2.10.3',
};

/** The lines of docs/no-layout-shift.md: those of the head, and the card. */
function documented(): { head: string; card: string } {
  const docs = readFileSync(join(ROOT, 'docs/no-layout-shift.md'), 'utf8');
  const [, snippet = ''] = /```html\n([^]*?)```/.exec(docs) ?? [];
  const [link = '', script = '', card = ''] = snippet.split('\n');
  const here = (line: string) =>
    line.replace('src="', 'src="/').replace('/trend-embed.js', '/trend-embed/trend-embed.js');
  return { head: link + here(script), card: card.replace('src="', 'src="/') };
}

/** Pages that are written by hand, and swapped by a router. */
function router(
  name: keyof typeof PACKAGES,
  { title, file, head, around }: { title: string; file: string; head: string; around: (content: string) => string },
): Tool {
  const short = /[a-z]+(?=$|\.|\/core)/.exec(name.replace('@hotwired/', ''))?.[0] ?? name;
  const pages = ({ folder }: Workshop) => {
    const lines = documented();
    const page = (card: string, to: string) =>
      inPage(
        around(
          `<p>${BELOW}</p>\n${card}\n<p>${BELOW}</p><p>${BELOW}</p><p>${BELOW}</p>\n<a href="${to}">The other article</a>`,
        ),
        `${lines.head}${head}`,
      );
    const escaped = lines.card.replace(TITLE, 'One &quot; &amp; &lt;img src=x onerror=fail()&gt; two');
    return {
      'public/router.js': readFileSync(join(folder, 'node_modules', name, file), 'utf8'),
      'public/one.html': page(lines.card, '/two.html'),
      'public/two.html': page(escaped, '/one.html'),
    };
  };
  return {
    name: short,
    title,
    npm: { [name]: PACKAGES[name] },
    pages,
    commands: () => [],
    output: 'public',
    addresses: NAMES,
    swaps: true,
  };
}

const classic = '<script defer src="/router.js"></script>';
const start = (code: string) => `<script>addEventListener('DOMContentLoaded', () => { ${code} })</script>`;

export const ROUTERS: readonly Tool[] = [
  router('@hotwired/turbo', {
    title: 'Turbo',
    file: 'dist/turbo.es2017-esm.js',
    head: '<script type="module" src="/router.js"></script>',
    around: (content) => content,
  }),
  router('htmx.org', {
    title: 'htmx (`hx-boost`)',
    file: 'dist/htmx.min.js',
    head: classic,
    around: (content) => `<div hx-boost="true">${content}</div>`,
  }),
  router('swup', {
    title: 'Swup',
    file: 'dist/Swup.umd.js',
    head: classic + start('new Swup({ animationSelector: false })'),
    around: (content) => `<main id="swup">${content}</main>`,
  }),
  router('@barba/core', {
    title: 'barba',
    file: 'dist/barba.umd.js',
    head: classic + start('barba.init()'),
    around: (content) =>
      `<div data-barba="wrapper"><main data-barba="container" data-barba-namespace="article">${content}</main></div>`,
  }),
];
