import type { TrendElement } from '../../src/elements/base/trend-element.js';
import { mount } from './harness.js';
import { withstands } from './support/attacks.js';
import { SECTION_ELEMENTS } from './support/trends.js';

const SECTIONS = SECTION_ELEMENTS.flatMap((name) =>
  name === 'trend-prose'
    ? ['explanation', 'guidance', 'outlook', 'bottom-line'].map((of) => `<${name} section="${of}"></${name}>`)
    : [`<${name}></${name}>`],
).join('');

describe('public collections of attacks, in every text and every address of the elements of each section', () => {
  withstands(async (document) => {
    const provider = await mount<TrendElement>(`<trend-provider>${SECTIONS}</trend-provider>`);
    provider.trend = document;
    return provider;
  }, 'trend-provider > *');
});
