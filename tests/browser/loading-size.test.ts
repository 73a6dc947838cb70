// What is loading has about the size of what comes.

import { expect } from 'chai';
import type { TrendElement } from '../../src/elements/shared/trend-element.js';
import { deepGet, fault, mount } from './harness.js';
import { drawn, SECTION_ELEMENTS, settled, TREND } from './support/trends.js';

describe('the loading state', () => {
  for (const tag of ['trend-card', ...SECTION_ELEMENTS]) {
    it(`of <${tag}> is about as high as the trend, in a column of text`, async () => {
      const section = tag === 'trend-prose' ? ' section="explanation"' : '';
      const column = await mount(`<div style="width: 640px"><${tag}${section} src="${fault('stall')}"></${tag}></div>`);
      const element = deepGet<TrendElement>(column, tag);
      await settled(element, 'loading');
      const { height } = element.getBoundingClientRect();
      element.src = TREND;
      await settled(element);
      if (/card|timeline/.test(tag)) await drawn(element);
      expect(height / element.getBoundingClientRect().height).to.be.within(0.7, 1.4);
    });
  }
});
