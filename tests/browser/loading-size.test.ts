// What is loading has about the size of what comes.

import { expect } from 'chai';
import type { TrendElement } from '../../src/elements/base/trend-element.js';
import { deepGet, fault, mount } from './harness.js';
import { whenDrawn, SECTION_ELEMENTS, whenState, TREND } from './support/trends.js';

describe('the loading state', () => {
  for (const tag of ['trend-card', ...SECTION_ELEMENTS]) {
    it(`of <${tag}> is about as high as the trend, in a column of text`, async () => {
      const section = tag === 'trend-prose' ? ' section="explanation"' : '';
      const column = await mount(`<div style="width: 640px"><${tag}${section} src="${fault('stall')}"></${tag}></div>`);
      const element = deepGet<TrendElement>(column, tag);
      await whenState(element, 'loading');
      const { height } = element.getBoundingClientRect();
      element.src = TREND;
      await whenState(element);
      if (/card|timeline/.test(tag)) await whenDrawn(element);
      expect(height / element.getBoundingClientRect().height).to.be.within(0.7, 1.4);
    });
  }

  it('of <trend-card> has its room before it is drawn, and till then what stands inside is in view', async () => {
    const column = await mount('<div style="width: 640px"></div>');
    column.innerHTML = `
      <trend-card src="${fault('stall')}"><a href="#all">All trends</a></trend-card>
      <trend-card src="${fault('stall')}" hidden><a href="#all">All trends</a></trend-card>`;
    const [card, hidden] = column.querySelectorAll<TrendElement>('trend-card');
    if (!card || !hidden) throw new Error('Two cards were to be there.');
    // In the same task.
    for (let i = 0; i < 9 && !hidden.shadowRoot?.adoptedStyleSheets.length; i++) await Promise.resolve();
    const { height } = card.getBoundingClientRect();
    expect(card.querySelector('a')?.getClientRects().length).to.equal(1);
    expect(hidden.getClientRects().length).to.equal(0);
    await whenState(card, 'loading');
    expect(height / card.getBoundingClientRect().height).to.be.within(0.7, 1);
    expect(card.querySelector('a')?.getClientRects().length).to.equal(0);
    expect(hidden.getClientRects().length).to.equal(0);
  });
});
