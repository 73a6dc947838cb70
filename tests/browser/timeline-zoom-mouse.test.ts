import { expect } from 'chai';
import type { TrendElement } from '../../src/elements/base/trend-element.js';
import { deepGet, deepQuery, until } from './harness.js';
import { click, hover } from './support/mouse.js';
import {
  chartOf,
  drag,
  inWindow,
  pictureOf,
  placeAt,
  stretched,
  stretchOf,
  stretchText,
  timeAt,
  timelineOf,
  timelineWith,
  wheel,
} from './support/timelines.js';
import { nth } from './support/trends.js';
import { DAY, lengthOf, middleOf, monthly, use } from './support/zoom.js';

/** The stretch that is seen, to the day. */
const seen = (element: TrendElement): string =>
  [stretchOf(element)?.start, stretchOf(element)?.end]
    .map((time) => (time === undefined ? '' : new Date(time).toJSON().slice(0, 10)))
    .join(' ')
    .trim();

describe('a drag with the mouse', () => {
  it('looks at what is drawn out, forwards and back', async () => {
    const timeline = await timelineWith(monthly());
    const [from, to] = [Date.UTC(2014, 0), Date.UTC(2017, 0)].map((time) => placeAt(timeline, time)) as [
      number,
      number,
    ];
    const { y } = middleOf(timeline);
    for (const [a, b] of [
      [from, to],
      [to, from],
    ] as const) {
      const [start, end] = [timeAt(timeline, Math.round(from)), timeAt(timeline, Math.round(to))];
      await drag([a, y], [(a + b) / 2, y - 30], [b, y + 10]);
      const stretch = await stretched(timeline, Boolean, 'a stretch');
      expect(stretch?.start).to.be.closeTo(start, DAY);
      expect(stretch?.end).to.be.closeTo(end, DAY);
      expect(stretchText(timeline)).to.match(/^\w{3} 201[34] to \w{3} 201[67]: 3[5-7] of 240$/);
      await use(timeline, 'Show all');
    }
  });

  it('shows what is drawn out meanwhile, and no detail', async () => {
    const timeline = await timelineWith(monthly());
    const { x, y } = middleOf(timeline);
    const widths: number[] = [];
    let details = 0;
    deepGet(timeline, '.plot').addEventListener('pointermove', () => {
      widths.push(Math.round(Number(deepQuery(timeline, '.brush')?.getAttribute('width'))));
      if (widths.at(-1) && deepGet(timeline, '[part~=detail]').matches(':popover-open')) details++;
    });
    await drag([x, y], [x + 50, y], [x - 60, y]);
    await stretched(timeline, Boolean, 'a stretch');
    expect(widths).to.include.members([50, 60]);
    expect(details).to.equal(0);
    expect(deepQuery(timeline, '.brush')).to.equal(null);
  });

  it('that ends outside of the picture ends at its end', async () => {
    const timeline = await timelineWith(monthly());
    const { y } = middleOf(timeline);
    const from = placeAt(timeline, Date.UTC(2026, 0));
    const { right, bottom } = chartOf(timeline).getBoundingClientRect();
    await drag([from, y], [right - 20, y], [Math.min(innerWidth - 2, right + 40), bottom + 30]);
    await stretched(timeline, Boolean, 'a stretch');
    expect(seen(timeline)).to.match(/^202(5-12-\d\d|6-01-\d\d) 2030-01-01$/);
  });

  it('of a few pixels is a click', async () => {
    const timeline = await timelineWith(monthly());
    const mark = nth(pictureOf(timeline).marks, 120);
    const { x, y } = inWindow(timeline, mark);
    await drag([x, y], [x + 3, y]);
    await until(() => deepQuery(timeline, '[aria-current=true]'), { what: 'the point to be picked' });
    expect(stretchOf(timeline)).to.equal(undefined);
  });

  it('picks nothing where it ends on a mark', async () => {
    const timeline = await timelineWith(monthly());
    const [a, b] = [60, 120].map((i) => inWindow(timeline, nth(pictureOf(timeline).marks, i))) as [DOMPoint, DOMPoint];
    await drag([a.x, a.y], [a.x + 30, a.y], [b.x, b.y]);
    await stretched(timeline, Boolean, 'a stretch');
    expect(deepQuery(timeline, '[aria-current=true]')).to.equal(null);
  });

  it('is over when the mouse was let go elsewhere before it began', async () => {
    const timeline = await timelineWith(monthly());
    const { x } = middleOf(timeline);
    const { bottom } = chartOf(timeline).getBoundingClientRect();
    await drag([x, bottom - 3], [x, bottom + 40]);
    await hover([Math.round(x), Math.round(bottom - 20)]);
    await hover([Math.round(x + 100), Math.round(bottom - 20)]);
    expect(deepQuery(timeline, '.brush')).to.equal(null);
    await click([Math.round(x + 100), Math.round(bottom - 20)]);
    expect(stretchOf(timeline)).to.equal(undefined);
  });

  it('does nothing where there is little evidence', async () => {
    const timeline = await timelineOf(60);
    const { x, y } = middleOf(timeline);
    await drag([x - 100, y], [x, y], [x + 100, y]);
    await timeline.updateComplete;
    expect([stretchOf(timeline), deepQuery(timeline, '.brush')]).to.deep.equal([undefined, null]);
  });
});

describe('the wheel', () => {
  it('with Ctrl, as of a pinch on a trackpad, zooms at the pointer', async () => {
    const timeline = await timelineWith(monthly());
    const x = placeAt(timeline, Date.UTC(2016, 0));
    for (const deltaY of [-20, -40, -60]) {
      const before = timeAt(timeline, x);
      expect(wheel(timeline, x, { ctrlKey: true, deltaY })).to.equal(false);
      const was = pictureOf(timeline).time;
      await timeline.updateComplete;
      const { start, end } = pictureOf(timeline).time;
      expect(end - start).to.be.below(was.end - was.start + 1);
      // The room for labels is not always the same.
      expect(Math.abs(timeAt(timeline, x) - before) / (end - start)).to.be.below(0.06);
    }
    const closest = stretchOf(timeline);
    expect(wheel(timeline, x, { ctrlKey: true, deltaY: 50 })).to.equal(false);
    await timeline.updateComplete;
    expect(lengthOf(timeline)).to.be.above((closest?.end ?? 0) - (closest?.start ?? 0));
    wheel(timeline, x, { ctrlKey: true, deltaY: 500 });
    await stretched(timeline, (stretch) => !stretch, 'everything');
  });

  it('without Ctrl is the page’s, zoomed or not', async () => {
    const timeline = await timelineWith(monthly());
    const { x } = middleOf(timeline);
    for (const deltaY of [100, -100]) expect(wheel(timeline, x, { deltaY, deltaX: 5 })).to.equal(true);
    expect(wheel(timeline, x, { deltaX: 50 })).to.equal(true);
    await use(timeline, 'Zoom in');
    const stretch = stretchOf(timeline);
    for (const deltaY of [100, -100]) expect(wheel(timeline, x, { deltaY, deltaX: 5 })).to.equal(true);
    expect(wheel(timeline, x, { deltaX: 50 })).to.equal(true);
    expect(stretchOf(timeline)).to.equal(stretch);
  });

  it('is the page’s where there is little evidence', async () => {
    const timeline = await timelineOf(60);
    const { x } = middleOf(timeline);
    for (const init of [{ deltaY: 10 }, { deltaY: 10, ctrlKey: true }, { deltaX: 10 }])
      expect(wheel(timeline, x, init)).to.equal(true);
  });
});
