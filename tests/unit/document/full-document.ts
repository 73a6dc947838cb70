/** A document with every property of the contract, as a file would have it. */
export const fullDocument = {
  version: 1,
  id: 'full-1',
  title: 'Everything is here',
  lang: 'en-GB',
  url: 'https://example.com/trends/full-1',
  status: 'updated',
  companyCount: 8,
  subject: {
    label: 'Company',
    one: 'company',
    other: '{count} companies',
    zero: 'none',
    two: 'two',
    few: 'few',
    many: 'many',
  },
  firstObserved: '2024-09',
  updated: '2026-06-30',
  quickAnswer: 'Yes.\n\nIn full.',
  stats: [
    { id: 'first', label: 'First', count: 27, total: 30, unit: 'vendors' },
    { id: 'second', label: 'Second', count: 0, total: 0 },
    { id: 'shown-in-no-meter', label: 'Third', count: 5, total: 5 },
  ],
  whatsHappening: 'This.',
  why: 'Therefore.',
  diagram: {
    source: { label: 'Source', detail: 'of it all' },
    meters: [
      { label: 'One', detail: 'the first', stat: 'first' },
      { label: 'Two', detail: 'the other', stat: 'second' },
    ],
    caption: 'From one come two.',
  },
  evidence: [
    {
      id: 'a-1',
      company: 'A',
      date: '2025',
      stance: 'supports',
      text: 'It did.',
      source: { title: 'Record', url: '/a' },
    },
    {
      company: 'B',
      date: '2024-02-29',
      stance: 'challenges',
      text: 'It did not.',
      source: { url: 'http://b.example/' },
    },
  ],
  guidance: [
    { audience: 'buyers', text: 'Buy.' },
    { audience: 'Librarians', text: 'Lend.' },
  ],
  outlook: 'Fair.',
  bottomLine: 'So it is.',
  glossary: [{ term: 'fair', meaning: 'Not foul.' }],
  faq: [
    { id: 'really', question: 'Really?', answer: 'Yes.' },
    { question: 'Always?', answer: 'No.' },
  ],
  collection: { title: 'All trends', url: '../trends' },
  publisher: { name: 'P', url: '//example.com' },
};

/** Its places that may be absent: all others may not. */
export const OPTIONAL: readonly string[] = [
  '/stats/0/unit',
  ...['lang', 'url', 'status', 'companyCount', 'firstObserved', 'updated', 'quickAnswer', 'whatsHappening', 'why'].map(
    (key) => `/${key}`,
  ),
  ...['diagram', 'evidence', 'guidance', 'outlook', 'bottomLine', 'faq', 'glossary', 'collection', 'publisher'].map(
    (key) => `/${key}`,
  ),
  '/stats',
  '/subject',
  ...['zero', 'two', 'few', 'many'].map((category) => `/subject/${category}`),
  '/evidence/0/id',
  '/evidence/0/source',
  '/evidence/0/source/title',
  '/evidence/1/source',
  '/faq/0/id',
  '/publisher/url',
];

/** The faults that follow when a place no longer holds a stat's id that a meter names. */
export function lostReferences(pointer: string): string[] {
  const lost = { first: '/diagram/meters/0/stat', second: '/diagram/meters/1/stat' };
  if (pointer === '/stats') return [lost.first, lost.second];
  if (/^\/stats\/0(\/id)?$/.test(pointer)) return [lost.first];
  return /^\/stats\/1(\/id)?$/.test(pointer) ? [lost.second] : [];
}
