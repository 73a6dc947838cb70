import { expect } from 'chai';
import type { TrendElement } from '../../src/elements/base/trend-element.js';
import { manyPieces } from '../fixtures/many.js';
import {
  axe,
  consoleSpy,
  deepGet,
  deepQuery,
  deepQueryAll,
  hydrated,
  mount,
  press,
  renderedHere,
  until,
} from './harness.js';
import { place, point } from './support/evidence.js';
import { click, hover } from './support/mouse.js';
import { button, rowsOf } from './support/rows.js';
import { pictureOf, stretchText, timelineOf, timelineWith } from './support/timelines.js';
import { whenDrawn, fetchDocument, LONG, nth, whenState } from './support/trends.js';
import { middleOf, monthly, usable, use } from './support/zoom.js';

/** A server writes every row, and they stay. */
const itInPieces = renderedHere(it, 'every row is there');

describe('a stretch of time', () => {
  itInPieces('is shared with the tables of a card', async () => {
    const card = await timelineWith(monthly(), { tag: 'trend-card' });
    await use(card, 'Zoom in');
    await use(card, 'Zoom in');
    const shown = pictureOf(card).marks.map(({ index }) => index);
    expect(shown).to.have.length(38);
    expect(rowsOf(card)).to.have.members(shown);
    await use(card, 'Show all');
    expect(rowsOf(card)).to.have.length(40);
  });

  it('is shared with every element of the same src, and with no other', async () => {
    const page = await mount(
      `<div><evidence-timeline src="${LONG}"></evidence-timeline><evidence-table src="${LONG}"></evidence-table>
        <evidence-timeline id="beside" src="${LONG}"></evidence-timeline><trend-card id="other"></trend-card></div>`,
    );
    const [timeline, table, beside] = (await Promise.all(
      deepQueryAll<TrendElement>(page, '[src]').map((element) => whenState(element)),
    )) as [TrendElement, TrendElement, TrendElement];
    const other = deepGet<TrendElement>(page, '#other');
    other.trend = await fetchDocument(LONG);
    await whenState(other);
    for (const element of [timeline, beside, other]) await whenDrawn(element);
    await use(timeline, 'Zoom in');
    await use(timeline, 'Later');
    await until(() => stretchText(beside) === stretchText(timeline), { what: 'both timelines to tell the same' });
    await table.updateComplete;
    const { evidence = [] } = timeline.trend ?? {};
    const supporting = pictureOf(timeline).marks.filter(({ index }) => nth(evidence, index).stance === 'supports');
    expect(rowsOf(table).length).to.equal(Math.min(hydrated ? Infinity : 40, supporting.length));
    expect(supporting.map(({ index }) => index)).to.include.members(rowsOf(table));
    expect(stretchText(other)).to.equal('');
    button(table, 'Show all').click();
    await until(() => stretchText(timeline) === '' && stretchText(beside) === '', { what: 'everything to be shown' });
  });

  it('is left for a piece that is not in it', async () => {
    const card = await timelineWith(monthly(), { tag: 'trend-card' });
    point(card, 3).focus();
    await press('Enter');
    await until(() => place() === 'row 3', { what: 'the row' });
    card.source?.setTimeRange?.({ start: Date.UTC(2015, 0), end: Date.UTC(2016, 0) });
    await card.updateComplete;
    expect(deepQuery(card, '[data-point="3"]')).to.equal(null);
    card.source?.setTimeRange?.(undefined);
    await card.updateComplete;
    deepGet(card, '[data-row="3"]').focus();
    // The row is there, and its point is not.
    const timeline = card;
    timeline.source?.setTimeRange?.(undefined);
    await press('Escape');
    await until(() => place() === 'point 3', { what: 'the point' });
  });

  it('goes when another trend comes', async () => {
    const timeline = await timelineWith(monthly());
    await use(timeline, 'Zoom in');
    timeline.trend = { version: 1, id: 'other', title: 'Other', evidence: manyPieces(80, { from: 1950 }) };
    await timeline.updateComplete;
    expect([stretchText(timeline), usable(timeline)]).to.deep.equal(['', ['Zoom in']]);
  });

  it('without evidence is an empty picture, from which everything leads back', async () => {
    const spy = consoleSpy();
    const evidence = monthly().map((piece, i) => ({ ...piece, date: i < 120 ? '2010-01-05' : '2029-01-05' }));
    const timeline = await timelineWith(evidence);
    for (let i = 0; i < 3; i++) await use(timeline, 'Zoom in');
    expect(deepQueryAll(timeline, '[part~=point]')).to.have.length(0);
    expect(stretchText(timeline)).to.match(/: 0 of 240$/);
    const { x, y } = middleOf(timeline);
    await hover([Math.round(x), Math.round(y)]);
    await click([Math.round(x), Math.round(y)]);
    await axe(timeline);
    await use(timeline, 'Show all');
    await whenDrawn(timeline);
    await spy.expectSilence();
  });

  it('that comes while the point in focus is hidden is drawn once it is seen', async () => {
    for (const count of [240, 3000]) {
      const timeline = count === 240 ? await timelineWith(monthly()) : await timelineOf(count);
      deepGet(timeline, '[part~=point][tabindex="0"]').focus();
      timeline.style.display = 'none';
      timeline.source?.setTimeRange?.({ start: Date.UTC(2013, 0), end: Date.UTC(2014, 0) });
      await timeline.updateComplete;
      timeline.style.display = '';
      await timeline.updateComplete;
      expect(deepQueryAll(timeline, '[part~=point][tabindex="0"]')).to.have.length(1);
      deepGet(timeline, '[part~=point][tabindex="0"]').focus();
      await press('End');
      expect(place()).to.equal(`point ${nth(pictureOf(timeline).marks, -1).index}`);
    }
  });

  it('that leaves the point in focus behind takes nothing else along', async () => {
    for (const count of [240, 3000, 9000]) {
      const spy = consoleSpy();
      const timeline = count === 240 ? await timelineWith(monthly()) : await timelineOf(count);
      deepGet(timeline, '[part~=point][tabindex="0"]').focus();
      await press('Home');
      timeline.source?.setTimeRange?.({ start: Date.UTC(2013, 0), end: Date.UTC(2014, 0) });
      await timeline.updateComplete;
      expect(deepQueryAll(timeline, '[part~=point][tabindex="0"]')).to.have.length(1);
      deepGet(timeline, '[part~=point][tabindex="0"]').focus();
      await press('ArrowRight');
      expect(place()).to.equal(`point ${nth(pictureOf(timeline).marks, 1).index}`);
      await spy.expectSilence();
    }
  });
});
