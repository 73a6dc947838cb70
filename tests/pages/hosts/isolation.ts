import { card, type HostPage, prose } from './host-page.js';

/**
 * What a page decides for a card, and what has to be the same on two pages for their cards to be: room, family, colour.
 * With !important, because what is tested is what else gets in.
 */
const PLACE = `#place { display: block !important; float: none !important; inline-size: 600px !important; max-inline-size: none !important; padding: 0 !important; flex: none !important; }
#place, #place > * { font-family: "DejaVu Sans", sans-serif !important; color: rgb(30, 32, 36) !important; }`;

const place = (content: string) => `<div id="place">${content}</div>`;

/** The card in its place, below the page's own text. */
function inPlace(page: HostPage): HostPage {
  return { body: prose + place(card), ...page, css: `${page.css ?? ''} ${PLACE}` };
}

const FRAMEWORKS: Readonly<Record<string, string>> = {
  'bootstrap-3': 'bootstrap3/dist/css/bootstrap.min.css',
  'bootstrap-4': 'bootstrap4/dist/css/bootstrap.min.css',
  'bootstrap-5': 'bootstrap5/dist/css/bootstrap.min.css',
  bulma: 'bulma/css/bulma.min.css',
  foundation: 'foundation-sites/dist/css/foundation.min.css',
  'tailwind-preflight': 'tailwindcss/preflight.css',
  materialize: 'materialize-css/dist/css/materialize.min.css',
  fomantic: 'fomantic-ui-css/semantic.min.css',
  pico: '@picocss/pico/css/pico.min.css',
  water: 'water.css/out/water.min.css',
  'reset-css': 'reset-css/reset.css',
  'the-new-css-reset': 'the-new-css-reset/css/reset.css',
};

/** Rules for everything on the page, the card's host among it. */
const UNIVERSAL: Readonly<Record<string, string>> = {
  'display-block': 'display: block',
  'display-inline': 'display: inline',
  'display-inline-block': 'display: inline-block',
  'display-flex': 'display: flex',
  'display-inline-flex': 'display: inline-flex',
  'display-column': 'display: flex; flex-direction: column; align-items: center',
  'display-grid': 'display: grid',
  'display-centred-grid': 'display: grid; place-items: center',
  'display-contents': 'display: contents',
  'display-table-cell': 'display: table-cell',
  float: 'float: left',
  'box-sizing': 'box-sizing: content-box',
  'font-size': 'font-size: 31px',
  'font-shorthand': 'font: italic small-caps 900 ultra-condensed 33px/3 "DejaVu Sans"',
  'letter-spacing': 'letter-spacing: 7px; word-spacing: 20px',
  'text-transform': 'text-transform: uppercase',
  'line-height': 'line-height: 4',
  animation: 'animation: spin 0.1s infinite linear; transition: all 3s',
  'all-text':
    'text-align: center; text-indent: 3em; white-space: pre; word-break: break-all; hyphens: auto; tab-size: 2; ' +
    'text-shadow: 2px 2px red; quotes: "<" ">"; list-style: square inside; ' +
    'text-wrap: nowrap; line-break: anywhere; hanging-punctuation: first; text-underline-offset: 1em',
  'all-features':
    'font-feature-settings: "smcp"; font-variant: all-small-caps; font-kerning: none; font-stretch: 50%; ' +
    'font-size-adjust: 0.9; text-rendering: geometricPrecision; -webkit-text-stroke: 1px red; ' +
    '-webkit-text-fill-color: red; -webkit-text-size-adjust: 300%; font-synthesis: none',
  'all-else':
    'cursor: wait; caret-color: red; accent-color: red; border-collapse: collapse; border-spacing: 9px; ' +
    'empty-cells: hide; caption-side: bottom; orphans: 9; widows: 9; fill: red; stroke: red; stroke-width: 9px; ' +
    'text-anchor: end; dominant-baseline: hanging; paint-order: stroke; image-rendering: pixelated; ' +
    'scrollbar-color: red blue; -webkit-tap-highlight-color: red; fill-opacity: 0.1; clip-rule: evenodd',
};

const KEYFRAMES = '@keyframes spin { 50% { letter-spacing: 9px; font-size: 40px } }';

/** Other ways in which a page can be hard. */
const ODD: readonly HostPage[] = [
  { name: 'small-root', what: 'html { font-size: 62.5% }', css: 'html { font-size: 62.5% }' },
  { name: 'large-root', what: 'html { font-size: 200% }', css: 'html { font-size: 200% }' },
  { name: 'quirks', what: 'No doctype: quirks mode', doctype: '' },
  {
    name: 'xhtml',
    what: 'application/xhtml+xml, by the classic script: Chromium loads no modules there',
    type: 'application/xhtml+xml',
    scripts: [{ src: 'trend-embed.iife.js', type: 'classic' }],
  },
  {
    name: 'inherited',
    what: 'Everything that inherits, from the body',
    css: `body { ${Object.entries(UNIVERSAL)
      .filter(([name]) => /^(all|font|letter|text|line)/.test(name))
      .map(([, rule]) => rule)
      .join('; ')} }`,
  },
  {
    name: 'vertical',
    what: 'Vertical writing',
    css: 'main { writing-mode: vertical-rl } #place { inline-size: auto !important } trend-card { width: 600px }',
    body: `${prose}<main>${place(card)}</main>`,
  },
  {
    name: 'element-rules',
    what: 'Rules for the names and classes that are used inside',
    css: `h2, h3, p, ul, li, dl, dd, table, td, th, button, summary, svg, path, circle, text, section, figure {
      all: unset !important; margin: 50px !important; font-size: 50px !important; }
      .up, .down, .plot, .axis, [part] { display: none !important }
      ::before, ::after { content: "!" !important; display: block !important; inline-size: 900px !important }
      :root { --_ink: red; --_gap: 1px; --_series: red; --_dark: 1 }`,
  },
  {
    name: 'containers',
    what: 'Containers and layers of the page’s own, one with the name that is used inside',
    css: `@layer a { * { letter-spacing: 2px } } #around { container: trend / inline-size; inline-size: 2000px }`,
    body: `${prose}<div id="around">${place(card)}</div>`,
  },
  {
    name: 'other-root',
    what: 'In a shadow tree of the page’s own',
    body: `${prose}<div id="place"><div><template shadowrootmode="open"><style>* { letter-spacing: 3px }</style>${card}</template></div></div>`,
  },
  {
    name: 'modal',
    what: 'In a modal dialog',
    body: `${prose}<dialog style="padding: 9px; max-inline-size: none; text-align: center"><button autofocus="">Close</button>${place(card)}</dialog>`,
  },
  {
    name: 'closed-details',
    what: 'In closed details',
    body: `${prose}<details><summary>More</summary>${place(card)}</details>`,
  },
  { name: 'not-displayed', what: 'Not displayed at first', body: `${prose}<div hidden="">${place(card)}</div>` },
  {
    name: 'growing-column',
    what: 'A column of 0 px that grows',
    css: '#column { inline-size: 0; overflow: hidden } #column.wide { inline-size: 600px } #column > #place { inline-size: auto !important }',
    body: `${prose}<div id="column">${place(card)}</div>`,
  },
  {
    name: 'sandbox',
    what: 'In a sandboxed frame, of an origin of its own',
    body: '<iframe sandbox="allow-scripts" src="sandboxed.html" width="640" height="4000"></iframe>',
    scripts: [],
  },
];

/** What stands in the frame of the page `sandbox`: a module would need CORS headers there. */
const SANDBOXED: HostPage = {
  ...inPlace({ name: 'sandboxed', what: 'What stands in the sandboxed frame' }),
  scripts: [{ src: 'trend-embed.iife.js', type: 'classic' }],
};

export const isolationPages: readonly HostPage[] = [
  inPlace({ name: 'blank', what: 'Nothing but the card: what the others are held to' }),
  ...Object.entries(FRAMEWORKS).map(([name, sheet]) => inPlace({ name, what: sheet, sheets: [sheet] })),
  ...Object.entries(UNIVERSAL).map(([name, rules]) =>
    inPlace({
      name: `universal-${name}`,
      what: `* { ${rules} }, all important`,
      css: `${KEYFRAMES} * { ${rules.replaceAll(/;|$/g, ' !important;')} }`,
    }),
  ),
  ...ODD.map(inPlace),
  SANDBOXED,
];
