// The browser tests run twice: with elements that the page itself renders, and, with HYDRATED=1, with elements that a
// server rendered and the page's script took over. Second time round, whatever `mount` puts into the page with one of
// the demo's trends as its `src`, and whatever is handed a document as it is shown, comes as `renderTrend` writes it. An
// element of one section comes as what a server has instead of it, a card with that section.
//
// Left out are the files in which nothing of that kind is shown, so that they would be the same a second time.

export const HYDRATED = ['1', 'true'].includes(process.env.HYDRATED);

const LEFT_OUT = {
  'has tests of the tools themselves': ['faults', 'harness'],
  'has only pure functions': ['partial-date'],
  'has its elements in pages of their own, or in the iframe page': ['bundles', 'hints', 'iframe', 'keep'],
  'is about how a document is had, before there is anything to show': [
    'loading',
    'loading-errors',
    'loading-faults',
    'loading-size',
    'card-arrival',
  ],
  'is about how a card comes that is rendered here': ['card-far'],
  'is about elements that are given their trend by a script, or by another element': ['provider', 'trend-property'],
  'is about a server’s HTML already': ['served'],
  'has elements that are made by a script, or whose HTML is rendered anew': ['reactive-property', 'section-throws'],
  'is about a movement that what stands already never makes': ['meters-entrance'],
};

/** The test files, as patterns. */
export const files = [
  'tests/browser/**/*.test.ts',
  ...(HYDRATED ? Object.values(LEFT_OUT).flat() : []).map((name) => `!tests/browser/${name}.test.ts`),
];
