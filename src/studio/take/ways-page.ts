import { cardTag, linkTag, readyThemeTag, roomBlock, themeBlocks } from './card.js';
import { html, queryValue, url } from './escape.js';
import type { Taken, Way } from './taken.js';

/** A script tag: on one line, or with its hash on several. */
function scriptTag({ files, hashes }: Taken, kind: 'type="module" async' | 'defer', file: string): string {
  const src = html(url(files + file));
  const hash = hashes?.files[file];
  if (hash === undefined) return `<script ${kind} src="${src}"></script>`;
  const attributes = [...kind.split(' '), `src="${src}"`, `integrity="${html(hash)}"`, 'crossorigin="anonymous"'];
  return `<script\n${attributes.map((attribute) => `  ${attribute}\n`).join('')}></script>`;
}

const scriptWay = (kind: 'type="module" async' | 'defer', file: string) => (taken: Taken) => [
  {
    label: 'Where the trend is to stand',
    code: `${readyThemeTag(taken)}${scriptTag(taken, kind, file)}\n${cardTag(taken)}`,
  },
  ...themeBlocks(taken),
  roomBlock,
];

/** The address of the frame's page. */
function frameAddress(taken: Taken): string {
  const values: readonly (readonly [string, string | undefined])[] = [
    ['src', taken.src],
    ['theme', taken.colours],
    ['sections', taken.sections],
    ['heading-level', taken.headingLevel],
    ['integrity', taken.hashes?.document],
  ];
  const query = values.flatMap(([name, value]) => (value ? [`${name}=${queryValue(value)}`] : []));
  return `${url(taken.files)}embed.html?${query.join('&')}`;
}

const frame = (taken: Taken): string => `<iframe
  src="${html(frameAddress(taken))}"
  title="${html(`Trend: ${taken.title}`)}"
  sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads"
  width="700"
  height="700"
  style="width: 100%; border: 0"
></iframe>
<p>${linkTag(taken)}</p>`;

/** What is pasted into a page as HTML. */
export const PAGE_WAYS: readonly Way[] = [
  {
    name: 'module',
    label: 'Module',
    when: 'Where you may paste a script: your own site, or a Custom HTML block as an administrator.',
    upload: '`trend-embed.js`, `reader.js`, `fault.js`, `hydration.js`, `glossary.js`, `pictures.js`, `strings/`',
    docs: 'README.md#two-lines-to-paste',
    blocks: scriptWay('type="module" async', 'trend-embed.js'),
  },
  {
    name: 'classic',
    label: 'Classic script',
    when: 'Where the server of the script sends no CORS headers, and in application/xhtml+xml.',
    upload: '`trend-embed.iife.js`, the same with `.iife.js`, `strings/`',
    docs: 'README.md#two-lines-to-paste',
    blocks: scriptWay('defer', 'trend-embed.iife.js'),
  },
  {
    name: 'frame',
    label: 'Frame',
    when: 'Where scripts are stripped and frames are not. The document’s server must send Access-Control-Allow-Origin: *.',
    upload: '`embed.html`, `embed.js`, `embed.css`, and what the classic script takes',
    docs: 'docs/iframe.md',
    blocks: (taken) => [{ label: 'Where the trend is to stand', code: frame(taken) }],
  },
  {
    name: 'one-file',
    label: 'One file',
    when: 'Where one file is easier to look after than several: it is larger, and holds all but pictures and other languages.',
    upload: '`trend-embed.full.js` or `trend-embed.full.iife.js`; `strings/` and `pictures.js` where you want them',
    docs: 'README.md#what-to-upload',
    blocks: scriptWay('type="module" async', 'trend-embed.full.js'),
  },
];
