import { NO_THEME } from '../../../../src/studio/settings.js';
import { WAYS } from '../../../../src/studio/take/ways.js';
import type { Taken } from '../../../../src/studio/take/taken.js';

/** What the docs show in each of their examples. */
export const REFERENCE: Taken = {
  title: 'The meter tracks the buyer',
  src: '/trends/meter-tracks-buyer.json',
  files: '',
  page: 'https://example.com/trends/meter-tracks-buyer',
  sections: '',
  headingLevel: '',
  loading: '',
  colours: '',
  keep: false,
  edition: '',
  since: '',
  hashes: undefined,
  theme: NO_THEME,
  css: '',
  plainHtml: '<h2>The meter tracks the buyer</h2>',
  markdown: '# The meter tracks the buyer',
};

/** The lines of a way. */
export function codeOf(name: string, taken: Taken, block = 0): string {
  const way = WAYS.flatMap(({ ways }) => ways).find((one) => one.name === name);
  const code = way?.blocks(taken)[block]?.code;
  if (code === undefined) throw new Error(`There is no block ${block} of ${name}.`);
  return code;
}
