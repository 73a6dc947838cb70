/** Every name that a page can write. A name may be added here; none may be removed within a major version. */

/** The attributes of every element. */
export const ATTRIBUTES = ['heading-level', 'integrity', 'keep', 'src', 'theme'];

/** The properties and methods of every element. */
export const MEMBERS = ['error', 'headingLevel', 'integrity', 'keep', 'reload', 'src', 'state', 'theme', 'trend'];

/** The events that every element dispatches. */
export const EVENTS = ['trend-error', 'trend-load'];

export interface ElementNames {
  readonly attributes?: readonly string[];
  readonly members?: readonly string[];
  readonly events?: readonly string[];
  readonly slots?: readonly string[];
  readonly parts: readonly string[];
}

/** The elements, and the names that not all of them have. */
export const ELEMENTS: Readonly<Record<string, ElementNames>> = {
  'evidence-counterexamples': {
    events: ['trend-evidence-select'],
    parts: [
      'actions',
      'citation',
      'company',
      'counterexamples',
      'date',
      'excerpt',
      'filter',
      'head',
      'heading',
      'link',
      'meaning',
      'more',
      'row',
      'selected',
      'source-host',
      'source-link',
      'status',
      'take-along',
      'term',
      'text',
    ],
  },
  'evidence-table': {
    events: ['trend-evidence-select'],
    parts: [
      'actions',
      'citation',
      'company',
      'date',
      'evidence',
      'excerpt',
      'filter',
      'head',
      'heading',
      'link',
      'meaning',
      'more',
      'row',
      'selected',
      'source-host',
      'source-link',
      'status',
      'take-along',
      'term',
      'text',
    ],
  },
  'evidence-timeline': {
    events: ['trend-evidence-select'],
    parts: ['chart', 'credit', 'detail', 'heading', 'help', 'key', 'legend', 'pictures', 'point', 'timeline', 'zoom'],
  },
  'trend-card': {
    attributes: ['loading', 'sections'],
    members: ['loading', 'sections'],
    events: ['trend-evidence-select', 'trend-faq-toggle'],
    slots: ['', 'footer-action', 'logo'],
    parts: ['base', 'footer', 'section'],
  },
  'trend-faq': {
    events: ['trend-faq-toggle'],
    parts: ['answer', 'faq', 'faq-item', 'heading', 'link', 'meaning', 'question', 'term'],
  },
  'trend-header': { parts: ['badge', 'header', 'meaning', 'meta', 'quick-answer', 'term', 'title'] },
  'trend-meters': {
    parts: [
      'bar',
      'caption',
      'diagram',
      'heading',
      'meaning',
      'meter',
      'meter-detail',
      'meter-figure',
      'meter-label',
      'meters',
      'pictures',
      'source',
      'source-detail',
      'source-label',
      'term',
    ],
  },
  'trend-prose': {
    attributes: ['section'],
    members: ['section'],
    parts: ['guidance', 'heading', 'meaning', 'prose', 'term', 'text'],
  },
  'trend-provider': { events: ['trend-evidence-select', 'trend-faq-toggle'], slots: [''], parts: [] },
  'trend-stats': { parts: ['stat', 'stat-count', 'stat-figure', 'stat-label', 'stats', 'ticks'] },
};

/** Parts of every element, beside those of its section. */
export const SHARED_PARTS = ['base', 'card', 'collection', 'content', 'error', 'kept', 'loading', 'publisher', 'retry'];

/** The sections of the card; each has the part `<name>-section`. */
export const SECTIONS = [
  'header',
  'stats',
  'explanation',
  'meters',
  'timeline',
  'evidence',
  'counterexamples',
  'guidance',
  'outlook',
  'bottom-line',
  'faq',
  'claim',
];

/** Custom states, for `:state()`. */
export const STATES = ['empty', 'error', 'loading', 'ready'];

export const CSS_PROPERTIES = [
  '--trend-accent',
  '--trend-challenge',
  '--trend-figure-size',
  '--trend-font-family',
  '--trend-font-size',
  '--trend-heading-font',
  '--trend-heading-weight',
  '--trend-ink',
  '--trend-line',
  '--trend-line-height',
  '--trend-max-width',
  '--trend-measure',
  '--trend-padding',
  '--trend-picture-logo',
  '--trend-quiet',
  '--trend-radius',
  '--trend-raised',
  '--trend-second',
  '--trend-space',
  '--trend-support',
  '--trend-surface',
  '--trend-title-size',
];

/** Names of language files, without their endings. */
export const LANGUAGES =
  'ar cs da de el es fa fr he hi id it ja ko nb nl pl pt pt-PT ru sv th tr uk vi zh-Hans zh-Hant'.split(' ');

/** Files of `dist/`, apart from the elements and the languages. */
export const FILES = [
  'LICENSES.txt',
  'cli.js',
  'custom-elements.json',
  'dev.js',
  'document.js',
  'embed.css',
  'embed.html',
  'embed.js',
  'fault.iife.js',
  'fault.js',
  'glossary.iife.js',
  'glossary.js',
  'hydration.iife.js',
  'hydration.js',
  'index.js',
  'integrity.json',
  'pictures.iife.js',
  'pictures.js',
  'reader.iife.js',
  'reader.js',
  'server.js',
  'text.js',
  'trend-embed.full.iife.js',
  'trend-embed.full.js',
  'trend-embed.iife.js',
  'trend-embed.js',
  'trend.schema.json',
  'vscode.css-custom-data.json',
  'vscode.html-custom-data.json',
  'web-types.json',
  'themes/contrast.css',
  'themes/ink.css',
  'themes/one-colour.css',
  'themes/paper.css',
  'themes/plain.css',
  'frameworks/preact.d.ts',
  'frameworks/react.d.ts',
  'frameworks/solid.d.ts',
  'frameworks/svelte.d.ts',
  'frameworks/vue.d.ts',
];
