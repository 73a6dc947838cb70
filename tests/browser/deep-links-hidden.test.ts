import { expect } from 'chai';
import { evidenceHash } from '../../src/document/deep-link.js';
import type { TrendDocument } from '../../src/document/index.js';
import type { TrendElement } from '../../src/elements/base/trend-element.js';
import { manyPieces, trendWithPieces } from '../fixtures/many.js';
import { deepActiveElement, deepQueryAll, frames, press, until } from './harness.js';
import { current, ID, isInView, listening, one, opened, SOME } from './support/deep-links.js';
import { place, point } from './support/evidence.js';
import { filter, rowsOf, showIn, trendOf } from './support/rows.js';
import { whenDrawn, show } from './support/trends.js';

describe('a piece that is not shown at the moment', () => {
  async function lead(element: TrendElement, trend: TrendDocument, index: number, at: string): Promise<void> {
    (deepActiveElement() as HTMLElement).blur();
    // Firefox scrolls apart from the page, and takes a moment to hear of the last time.
    await frames(2 * SOME);
    location.hash = evidenceHash(trend, index);
    await until(() => place() === `${at} ${index}`, { what: `${at} ${index}, not ${place()}` });
    await element.updateComplete;
    expect(isInView(deepActiveElement() ?? element)).to.equal(true);
    expect(current(element)).to.include(`${at} ${index}`);
  }

  it('is brought in past a filter', async () => {
    const trend = trendOf(30, (i) => ({ text: i === 7 ? 'Zebra' : 'Horse' }));
    const table = await showIn('evidence-table', trend);
    await filter(table, 'zebra');
    expect(rowsOf(table)).to.deep.equal([7]);
    await lead(table, trend, 22, 'row');
    expect(rowsOf(table)).to.have.length(30);
  });

  it('stays in a filter that shows it', async () => {
    const trend = trendOf(30, (i) => ({ text: i % 11 ? 'Horse' : 'Zebra' }));
    const table = await showIn('evidence-table', trend);
    await filter(table, 'zebra');
    await lead(table, trend, 22, 'row');
    expect(rowsOf(table)).to.deep.equal([0, 11, 22]);
  });

  it('is brought in past the end of a long table', async () => {
    const trend = trendOf(700);
    const table = await showIn('evidence-table', trend);
    for (const index of [99, 100, 350, 699]) await lead(table, trend, index, 'row');
  });

  it('is brought in past a stretch of time that it is not in: a row, and a point', async () => {
    for (const [tag, at] of [
      ['trend-card', 'row'],
      ['evidence-table', 'row'],
      ['evidence-timeline', 'point'],
    ] as const) {
      const trend = trendOf(240);
      const element = await showIn(tag, trend);
      if (tag !== 'evidence-table') await whenDrawn(element);
      element.source?.setTimeRange?.({ start: Date.UTC(2015, 0), end: Date.UTC(2016, 0) });
      await element.updateComplete;
      await lead(element, trend, 62, at);
      expect(element.source?.timeRange).to.not.equal(undefined, 'a piece that is in it is shown in it');
      await lead(element, trend, 3, at);
      expect(element.source?.timeRange).to.equal(undefined);
      // It would answer in the place of the next.
      element.remove();
    }
  });

  it('is brought in where points have no nodes of their own', async () => {
    const trend = trendWithPieces(manyPieces(3000));
    const timeline = await whenDrawn(await showIn('evidence-timeline', trend));
    for (const index of [0, 1234, 2999]) {
      await lead(timeline, trend, index, 'point');
      expect(deepQueryAll(timeline, '[part~=point][tabindex="0"]')).to.deep.equal([point(timeline, index)]);
      await press('ArrowRight');
      expect(place()).to.not.equal(`point ${index}`);
    }
  });

  it('is brought in past all of these at once', async () => {
    const trend = trendOf(400);
    const card = await whenDrawn(await showIn('trend-card', trend));
    await filter(card, 'Text 1');
    card.source?.setTimeRange?.({ start: Date.UTC(2012, 0), end: Date.UTC(2014, 0) });
    await card.updateComplete;
    await lead(card, trend, 365, 'row');
  });

  it('does not open a question twice, nor close one', async () => {
    const card = await show(one('trend-card'));
    await listening();
    for (const hash of [`#${ID}/faq/1`, `#${ID}/faq/2`, `#${ID}/faq/1`]) {
      location.hash = hash;
      await until(() => place() === `question ${Number(hash.slice(-1)) - 1}`, { what: hash });
    }
    expect(opened(card)).to.deep.equal(['question 0', 'question 1']);
  });
});
