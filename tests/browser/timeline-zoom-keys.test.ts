import { expect } from 'chai';
import type { TrendElement } from '../../src/elements/base/trend-element.js';
import { manyPieces } from '../fixtures/many.js';
import { deepActiveElement, deepGet, press, until } from './harness.js';
import { place, point } from './support/evidence.js';
import { chartOf, inWindow, pictureOf, stretched, stretchOf, timelineOf, timelineWith } from './support/timelines.js';
import { nth } from './support/trends.js';
import { DAY, lengthOf, monthly, use } from './support/zoom.js';

const key = (target: Element, init: KeyboardEventInit): boolean =>
  target.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, composed: true, ...init }));

describe('the keys + − 0 on a point', () => {
  it('look closer and less close at where the point is, which stays in focus at its place', async () => {
    for (const count of [240, 2500]) {
      const timeline = count === 240 ? await timelineWith(monthly()) : await timelineOf(count);
      const mark = nth(pictureOf(timeline).marks, Math.floor(count / 3));
      deepGet(timeline, '[part~=point][tabindex="0"]').focus();
      while (place() !== `point ${mark.index}` && count === 240) await press('ArrowRight');
      const { index } = nth(
        pictureOf(timeline).marks.filter((each) => place() === `point ${each.index}`),
        0,
      );
      const lengths: number[] = [];
      for (const chord of ['=', '=', '-', '-']) {
        await press(chord);
        await timeline.updateComplete;
        expect(place(), chord).to.equal(`point ${index}`);
        lengths.push(Math.round(lengthOf(timeline) / DAY));
      }
      const [once = 0, twice = 0, again, all] = lengths;
      expect([once / twice, again, all].map((value) => Math.round((value ?? 0) * 10) / 10)).to.deep.equal([
        2.5,
        once,
        0,
      ]);
    }
  });

  it('keep what is looked at where it is', async () => {
    const timeline = await timelineWith(monthly());
    const middle = nth(pictureOf(timeline).marks, 100);
    point(timeline, middle.index).focus();
    const before = inWindow(timeline, middle).x;
    await press('=');
    await timeline.updateComplete;
    const after = nth(
      pictureOf(timeline).marks.filter(({ index }) => index === middle.index),
      0,
    );
    expect(inWindow(timeline, after).x).to.be.closeTo(before, 30);
  });

  it('show all by 0', async () => {
    const timeline = await timelineWith(monthly());
    point(timeline, 120).focus();
    key(point(timeline, 120), { key: '+' });
    await stretched(timeline, Boolean, 'a stretch');
    expect(place()).to.equal('point 120');
    await press('0');
    await stretched(timeline, (stretch) => !stretch, 'everything');
    expect(place()).to.equal('point 120');
  });

  for (const [what, mix] of [
    ['whose years only are known', { years: 3, yearsOnly: 1 }],
    ['of all kinds of dates', { years: 3, months: 0.3, yearsOnly: 0.3 }],
    ['in columns', { years: 3, months: 0.3, yearsOnly: 0.05 }],
  ] as const) {
    it(`keep the focus on a piece of those ${what}`, async () => {
      const timeline = await timelineOf(what === 'in columns' ? 2000 : 250, mix);
      const { marks } = pictureOf(timeline);
      for (const mark of [0, 0.2, 0.5, 0.93].map((share) => nth(marks, Math.floor(share * marks.length)))) {
        deepGet(timeline, '[part~=point][tabindex="0"]').focus();
        await press('Home');
        await until(() => place() === `point ${nth(marks, 0).index}`, { what: 'the first' });
        if (what === 'in columns') for (let i = 0; i < 9; i++) await press('ArrowRight');
        else point(timeline, mark.index).focus();
        const before = place();
        for (let i = 0; i < 5; i++) {
          await press('=');
          await timeline.updateComplete;
          expect(place(), `${mark.evidence.date} closer ${i + 1}`).to.equal(before);
        }
        await press('0');
        await timeline.updateComplete;
        expect(place()).to.equal(before);
      }
    });
  }

  it('are left to the page with a modifier, without a point, and where there is little evidence', async () => {
    const many = await timelineWith(monthly());
    point(many, 5).focus();
    for (const init of [{ ctrlKey: true }, { metaKey: true }, { altKey: true }])
      expect(key(point(many, 5), { key: '+', ...init })).to.equal(true);
    expect(key(chartOf(many), { key: '+' })).to.equal(false, 'a point has the focus');
    await stretched(many, Boolean, 'a stretch');
    (deepActiveElement() as HTMLElement).blur();
    expect(key(chartOf(many), { key: '-' })).to.equal(true);
    const few = await timelineOf(60);
    point(few, 0).focus();
    for (const each of '+-0') expect(key(point(few, 0), { key: each })).to.equal(true);
    expect(stretchOf(few)).to.equal(undefined);
  });
});

describe('an arrow past the end of the stretch', () => {
  it('moves on to what comes next, as far as there is any', async () => {
    const timeline = await timelineWith(monthly());
    await use(timeline, 'Zoom in');
    const length = lengthOf(timeline);
    point(timeline, 72).focus();
    await press('End');
    expect(place()).to.equal('point 167');
    for (const next of [168, 169, 170]) {
      await press('ArrowRight');
      await timeline.updateComplete;
      expect(place()).to.equal(`point ${next}`);
    }
    await press('Home');
    const first = Number(place().split(' ')[1]);
    await press('ArrowLeft');
    await timeline.updateComplete;
    expect(place()).to.equal(`point ${first - 1}`);
    expect(lengthOf(timeline)).to.be.closeTo(length, 1000);
  });

  /** Presses an arrow until it leads no further; tells of every piece and every stretch on the way. */
  async function walk(timeline: TrendElement, arrow: string): Promise<{ pieces: number[]; starts: number[] }> {
    const [pieces, starts]: [number[], number[]] = [[], []];
    while (pieces.length < 1000) {
      const at = Number(place().replace('point ', ''));
      if (at === pieces.at(-1)) break;
      pieces.push(at);
      starts.push(stretchOf(timeline)?.start ?? 0);
      key(deepActiveElement() ?? document.body, { key: arrow });
      await timeline.updateComplete;
      // The focus moves after the update.
      await timeline.updateComplete;
    }
    return { pieces, starts };
  }

  it('passes every piece once, to the last, and back to the first', async () => {
    const evidence = manyPieces(300, { years: 2 });
    const timeline = await timelineWith(evidence);
    const all = pictureOf(timeline).marks.map(({ index }) => index);
    for (let i = 0; i < 2; i++) await use(timeline, 'Zoom in');
    for (let i = 0; i < 20; i++) await use(timeline, 'Earlier');
    point(timeline, nth(all, 0)).focus();
    expect((await walk(timeline, 'ArrowRight')).pieces).to.deep.equal(all);
    expect((await walk(timeline, 'ArrowLeft')).pieces).to.deep.equal(all.reverse());
  });

  it('comes to the last piece, and never goes back in time, whatever their dates are', async () => {
    for (const yearsOnly of [0, 0.1]) {
      const timeline = await timelineWith(manyPieces(300, { years: 2, months: 0.4, yearsOnly }));
      for (let i = 0; i < 2; i++) await use(timeline, 'Zoom in');
      for (let i = 0; i < 20; i++) await use(timeline, 'Earlier');
      for (const [arrow, end, sign] of [
        ['ArrowRight', -1, 1],
        ['ArrowLeft', 0, -1],
      ] as const) {
        deepGet(timeline, '[part~=point][tabindex="0"]').focus();
        const { pieces, starts } = await walk(timeline, arrow);
        expect(nth(pieces, -1)).to.equal(nth(pictureOf(timeline).marks, end).index);
        expect(starts.filter((start, i) => (start - (starts[i - 1] ?? start)) * sign < 0)).to.deep.equal([]);
        expect(pieces.length).to.be.below(300 + 30);
      }
    }
  });

  it('is left to the page at the end of everything', async () => {
    const timeline = await timelineWith(monthly());
    await use(timeline, 'Zoom in');
    point(timeline, 100).focus();
    await press('0');
    await timeline.updateComplete;
    await press('End');
    expect(key(deepActiveElement() ?? document.body, { key: 'ArrowRight' })).to.equal(true);
    expect(place()).to.equal('point 239');
  });
});
