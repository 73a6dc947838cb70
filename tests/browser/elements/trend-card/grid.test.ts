import { expect } from 'chai';
import type { TrendElement } from '../../../../src/elements/base/trend-element.js';
import { deepGet, deepQueryAll, describeWithFixtures, mount } from '../../harness.js';
import { shadowOf, TREND, whenDrawn, whenState } from '../../support/trends.js';

async function cardOf(width: number): Promise<TrendElement> {
  const page = await mount(`<div style="width: ${width}px"><trend-card src="${TREND}"></trend-card></div>`);
  return whenDrawn(await whenState(deepGet<TrendElement>(page, 'trend-card')));
}

describeWithFixtures('the grid of a card', () => {
  it('has twelve columns at 1,120 px: all that stands side by side begins at one of them', async () => {
    const card = await cardOf(1120);
    const { left } = card.getBoundingClientRect();
    const gap = 40;
    const step = (1120 + gap) / 12;
    const columns =
      '[part~=section], [part=stat], [part~=heading], [part=source], [part=meter], [part=prose], [part=quick-answer]';
    const pieces = deepQueryAll(card, columns);
    expect(pieces.length).to.be.greaterThan(25);
    const off = pieces.flatMap((piece) => {
      const at = piece.getBoundingClientRect().left - left;
      return Math.abs(at - Math.round(at / step) * step) > 1 ? [`${piece.getAttribute('part')} at ${at}`] : [];
    });
    expect(off).to.deep.equal([]);
  });

  it('has no void above the shares: they begin where the claim does', async () => {
    const card = await cardOf(1120);
    const [header, shares] = [deepGet(card, '[part=header]'), deepGet(card, '[part=stats]')];
    expect(shares.getBoundingClientRect().top).to.be.closeTo(header.getBoundingClientRect().top, 1);
  });

  for (const width of [280, 375, 648, 1120])
    it(`has nothing left of the edge at ${width} px`, async () => {
      const card = await cardOf(width);
      const { left } = card.getBoundingClientRect();
      const outside = deepQueryAll(shadowOf(card), '[part~=section] *:not(.aloud, defs, desc)').filter(
        // In Firefox the box of a drawing has its strokes.
        (piece) =>
          piece.checkVisibility() &&
          piece.getBoundingClientRect().left < left - (piece instanceof SVGElement ? 4 : 0.01),
      );
      expect(outside.map(({ outerHTML }) => outerHTML)).to.deep.equal([]);
    });
});
