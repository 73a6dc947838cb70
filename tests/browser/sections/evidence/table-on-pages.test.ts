import { expect } from 'chai';
import type { TrendElement } from '../../../../src/elements/base/trend-element.js';
import { LANGUAGES } from '../../../../src/messages/load-language.js';
import { deepGet, deepQueryAll, describeWithFixtures, mount } from '../../harness.js';
import { manyPieces, trendWithPieces } from '../../../fixtures/many.js';
import { nth, shadowOf, whenState } from '../../support/trends.js';

afterEach(() => {
  document.documentElement.removeAttribute('style');
  document.body.removeAttribute('style');
  window.scrollTo(0, 0);
});

const supports = (count: number) => manyPieces(count).map((piece) => ({ ...piece, stance: 'supports' as const }));

async function tableOf(trend: object, style = ''): Promise<TrendElement> {
  const page = await mount(`<div style="inline-size: 760px; ${style}"><evidence-table></evidence-table></div>`, trend);
  return whenState(deepGet<TrendElement>(page, 'evidence-table'));
}

describeWithFixtures('a table on a page', () => {
  it('keeps the column names below the bar that the page has scrolling end at', async () => {
    document.documentElement.style.scrollPaddingTop = '64px';
    const table = await tableOf(trendWithPieces(supports(48)), 'padding-block: 200px 2000px');
    nth(deepQueryAll(shadowOf(table), '[data-row]'), 20).scrollIntoView({ block: 'start' });
    expect(deepGet(table, '[part=head]').getBoundingClientRect().top).to.be.closeTo(64, 1);
  });

  it('keeps them where the page says, by a variable', async () => {
    document.documentElement.style.scrollPaddingTop = '64px';
    const table = await tableOf(trendWithPieces(supports(48)), '--trend-sticky-top: 30px; padding-block: 200px 2000px');
    nth(deepQueryAll(shadowOf(table), '[data-row]'), 20).scrollIntoView({ block: 'start' });
    expect(deepGet(table, '[part=head]').getBoundingClientRect().top).to.be.closeTo(30, 1);
  });

  it('lays out the rows that are shown at first wherever they stand: pictures of a page show them', async () => {
    const table = await tableOf(trendWithPieces(supports(48)), 'padding-block-start: 20000px');
    const rows = deepQueryAll(shadowOf(table), '[data-row]').slice(0, 48);
    expect(rows.length).to.be.at.least(40);
    for (const row of rows)
      expect(row.checkVisibility({ contentVisibilityAuto: true }), row.textContent).to.equal(true);
  });
});

describe('the dates of a table', () => {
  for (const lang of ['en', ...LANGUAGES])
    it(`stand on one line, and do not touch the texts: ${lang}`, async () => {
      const evidence = supports(12).map((piece, i) => ({
        ...piece,
        date: `2021-${String(i + 1).padStart(2, '0')}-28`,
      }));
      const table = await tableOf({ ...trendWithPieces(evidence), lang });
      for (const row of deepQueryAll(shadowOf(table), '[data-row]')) {
        const time = deepGet(row, 'time');
        // Right to left, a line may have several boxes.
        expect(new Set([...time.getClientRects()].map(({ top }) => Math.round(top / 4))).size).to.equal(1);
        const date = time.getBoundingClientRect();
        const text = deepGet(row, '[part=text]').getBoundingClientRect();
        expect(Math.max(text.left - date.right, date.left - text.right), row.textContent).to.be.at.least(4);
      }
    });
});
