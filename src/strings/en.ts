/**
 * The widget's own words in English, in groups: each section brings only its own. They are the pattern
 * for every other language: the same keys, the same `{placeholders}`, and for a count one form per
 * plural category of the language (CLDR). A word that is added here is wanted in each of the files beside
 * this one: the types say so.
 */

export const stateWords = {
  loading: 'Loading the trend…',
} as const;

// In a file of their own: they come with what shows them, and hardly anybody sees them.
export { troubleWords } from './en-trouble.js';

export const headerWords = {
  statusNew: 'New',
  statusUpdated: 'Updated',
  companies: { one: '{n} company', other: '{n} companies' },
  firstObserved: 'First observed {date}',
  updated: 'Updated {date}',
} as const;

export const statsWords = {
  shareOf: '{count} of {total}',
} as const;

export const metersWords = {
  meters: 'How it works',
} as const;

export const timelineWords = {
  timeline: 'Evidence over time',
  timelineSummary: '{evidence}, {from} to {to}: {supporting}, {challenging}.',
  timelineMoment: '{evidence}, {from}: {supporting}, {challenging}.',
  pieces: { one: '{n} piece of evidence', other: '{n} pieces of evidence' },
  supporting: { one: '{n} supporting', other: '{n} supporting' },
  challenging: { one: '{n} counterexample', other: '{n} counterexamples' },
  supports: 'supports',
  challenges: 'challenges',
  point: '{company}, {date}, {stance}: {text}',
  zoom: 'Look closer',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  earlier: 'Earlier',
  later: 'Later',
  showAll: 'Show all',
  stretch: '{from} to {to}: {n} of {total}',
} as const;

export const evidenceWords = {
  evidence: 'Evidence',
  counterexamples: 'Counterexamples',
  company: 'Company',
  date: 'Date',
  whatHappened: 'What happened',
  filter: 'Filter',
  clear: 'Clear the filter',
  nothingFound: 'Nothing here matches “{query}”.',
  ofTotal: '{n} of {total}',
  shown: { one: '{n} shown', other: '{n} shown' },
  before: { one: 'Show {n} before', other: 'Show {n} before' },
  more: { one: 'Show {n} more', other: 'Show {n} more' },
  permalink: 'Link to this evidence',
  showPoint: 'Show on the timeline',
  cite: 'Cite',
  citeTrend: 'Cite this trend',
  citeLink: 'Link',
  citeQuote: 'Quote',
  citeBibtex: 'BibTeX',
  quotation: '“{text}”',
  asOf: 'as of {date}',
  downloadCsv: 'Download CSV',
  copyCsv: 'Copy CSV',
  copy: 'Copy',
  copied: 'Copied',
  pressKeys: 'Press Ctrl+C or ⌘C to copy',
  close: 'Close',
} as const;

export const balanceWords = {
  balance: '{supporting}, {challenging}',
  balanceMore: { one: 'and {n} more', other: 'and {n} more' },
} as const;

export const proseWords = {
  explanation: "What's happening — and why",
  buyers: 'For buyers',
  vendors: 'For vendors',
  outlook: 'Outlook',
  bottomLine: 'Bottom line',
} as const;

export const faqWords = {
  faq: 'Questions and answers',
  link: 'Link to this answer',
} as const;

export const footerWords = {
  publishedBy: 'Published by {name}',
} as const;
