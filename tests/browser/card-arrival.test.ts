// A card takes its room in the task that connects it, and is rendered in later ones: what happens in between counts.

import { expect } from 'chai';
import type { TrendCardElement } from '../../src/entries/elements/trend-card.js';
import { consoleSpy, deepQueryAll, fault, mount } from './harness.js';
import { fetchDocument, MINIMAL, whenState, shadowOf, TREND } from './support/trends.js';

const REFERENCE = 'The meter follows the buyer';

/** What the page does to a card that has only begun, and what is shown in the end. */
const CHANGES: readonly (readonly [string, (card: TrendCardElement, trend: unknown) => void, string])[] = [
  ['is given another address', (card) => (card.src = TREND), REFERENCE],
  ['is given a trend', (card, trend) => (card.trend = trend), REFERENCE],
  ['is moved', (card) => card.parentElement?.append(card), 'Night trains'],
  [
    'is taken away and put back later',
    (card) => {
      const home = card.parentElement;
      card.remove();
      setTimeout(() => home?.append(card));
    },
    'Night trains',
  ],
];

describe('a card that has only begun to load', () => {
  for (const [what, change, shown] of CHANGES)
    it(`shows what it should when it ${what}`, async () => {
      const spy = consoleSpy();
      const trend = await fetchDocument(TREND);
      const column = await mount('<div style="width: 640px"></div>');
      const card = document.createElement('trend-card');
      card.innerHTML = '<a href="#all">All trends</a>';
      card.src = MINIMAL;
      column.append(card);
      for (let i = 0; i < 9 && !shadowOf(card).adoptedStyleSheets.length; i++) await Promise.resolve();
      change(card, trend);
      await whenState(card);
      expect(shadowOf(card).querySelector('[part~=title]')?.textContent).to.include(shown);
      expect(deepQueryAll(card, '[part~=base]')).to.have.length(1);
      expect(card.querySelector('a')?.getClientRects().length).to.equal(0);
      await spy.expectSilence();
    });

  it('shows its fallback when its address is taken away', async () => {
    const column = await mount('<div style="width: 640px"></div>');
    column.innerHTML = `<trend-card src="${fault('stall')}"><a href="#all">All trends</a></trend-card>`;
    const card = column.firstElementChild as TrendCardElement;
    for (let i = 0; i < 9 && !shadowOf(card).adoptedStyleSheets.length; i++) await Promise.resolve();
    card.src = null;
    await whenState(card, 'empty');
    expect(card.querySelector('a')?.getClientRects().length).to.equal(1);
    expect(card.getBoundingClientRect().height).to.be.below(100);
  });
});
