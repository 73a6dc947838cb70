import { expect } from 'chai';
import type { Evidence } from '../../src/document/index.js';
import type { TrendElement } from '../../src/elements/shared/trend-element.js';
import { manyPieces } from '../fixtures/many.js';
import {
  axe,
  consoleSpy,
  deepActiveElement,
  deepGet,
  deepQuery,
  deepQueryAll,
  mount,
  press,
  until,
  hydrated,
  renderedHere,
} from './harness.js';
import { place, point } from './support/evidence.js';
import { click, hover } from './support/mouse.js';
import { button, rowsOf, trendOf } from './support/rows.js';
import {
  chartOf,
  drag,
  finger,
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
import { drawn, fetchDocument, LONG, nth, settled } from './support/trends.js';

/** A server writes every row, and they stay. */
const itInPieces = renderedHere(it, 'every row is there');

const DAY = 86_400_000;
const NAMES = ['Zoom in', 'Zoom out', 'Earlier', 'Later', 'Show all'] as const;

/** A piece for each month from January 2010 to December 2029. */
const monthly = (): readonly Evidence[] => trendOf(240).evidence ?? [];

/** The buttons that can be used. */
const usable = (root: ParentNode): string[] =>
  deepQueryAll(root, '[part~=zoom] button')
    .filter(({ ariaDisabled }) => ariaDisabled !== 'true')
    .map(({ textContent }) => textContent.trim());

async function use(element: TrendElement, name: (typeof NAMES)[number]): Promise<void> {
  button(deepGet(element, '[part~=zoom]'), name).click();
  await element.updateComplete;
}

/** The stretch that is seen, to the day. */
const seen = (element: TrendElement): string =>
  [stretchOf(element)?.start, stretchOf(element)?.end]
    .map((time) => (time === undefined ? '' : new Date(time).toJSON().slice(0, 10)))
    .join(' ')
    .trim();

/** The middle of the picture, in the window. */
function middleOf(element: Element): { x: number; y: number } {
  const { left, top, width, height } = chartOf(element).getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}

const key = (target: Element, init: KeyboardEventInit): boolean =>
  target.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, composed: true, ...init }));

afterEach(() => window.scrollTo(0, 0));

describe('the buttons for looking closer', () => {
  it('are there for more than 60 pieces', async () => {
    expect(deepQuery(await timelineOf(60), '[part~=zoom]')).to.equal(null);
    const timeline = await timelineOf(61);
    const group = deepGet(timeline, '[part~=zoom]');
    expect([group.getAttribute('role'), group.getAttribute('aria-label')]).to.deep.equal(['group', 'Look closer']);
    expect(deepQueryAll(group, 'button').map(({ textContent }) => textContent.trim())).to.deep.equal(NAMES);
    await axe(timeline);
  });

  it('can all be focused, and say which of them do something now', async () => {
    const timeline = await timelineWith(monthly());
    expect(usable(timeline)).to.deep.equal(['Zoom in']);
    await use(timeline, 'Zoom in');
    expect(usable(timeline)).to.deep.equal(NAMES);
    await use(timeline, 'Show all');
    expect(usable(timeline)).to.deep.equal(['Zoom in']);
    expect(deepQueryAll(timeline, '[part~=zoom] button').map(({ tabIndex }) => tabIndex)).to.deep.equal([
      0, 0, 0, 0, 0,
    ]);
    expect(deepQueryAll(timeline, '[part~=zoom] [disabled]')).to.have.length(0);
    await axe(timeline);
  });

  it('do nothing while they say so', async () => {
    const timeline = await timelineWith(monthly());
    for (const name of ['Zoom out', 'Earlier', 'Later', 'Show all'] as const) {
      await use(timeline, name);
      expect(stretchOf(timeline), name).to.equal(undefined);
    }
  });

  it('keep the focus', async () => {
    const timeline = await timelineWith(monthly());
    for (const name of ['Zoom in', 'Later', 'Earlier', 'Zoom out', 'Show all', 'Show all'] as const) {
      button(timeline, name).focus();
      await press('Enter');
      await timeline.updateComplete;
      expect(deepActiveElement()?.textContent.trim()).to.equal(name);
    }
  });

  it('look closer at the middle, move by a half, and tell what is seen of how much', async () => {
    const timeline = await timelineWith(monthly());
    expect(stretchText(timeline)).to.equal('');
    const told: string[] = [];
    for (const name of ['Zoom in', 'Earlier', 'Later', 'Zoom in', 'Later', 'Zoom out', 'Show all'] as const) {
      await use(timeline, name);
      told.push(`${name}: ${stretchText(timeline)}`);
    }
    expect(told).to.deep.equal([
      'Zoom in: Jan 2016 to Jan 2024: 96 of 240',
      'Earlier: Jan 2012 to Jan 2020: 96 of 240',
      'Later: Jan 2016 to Jan 2024: 96 of 240',
      'Zoom in: May 2018 to Aug 2021: 38 of 240',
      'Later: Jan 2020 to Mar 2023: 38 of 240',
      'Zoom out: Aug 2017 to Aug 2025: 96 of 240',
      'Show all: ',
    ]);
    expect(deepQueryAll(timeline, '[part~=point]')).to.have.length(240);
  });

  it('tell the days of a short stretch', async () => {
    const timeline = await timelineOf(300, { years: 1 });
    for (let i = 0; i < 4; i++) await use(timeline, 'Zoom in');
    expect(stretchText(timeline)).to.match(/^Jun \d+, 2010 to Jul \d+, 2010: \d+ of 300$/);
  });

  it('go as far as two weeks, and back to everything', async () => {
    const timeline = await timelineWith(monthly());
    for (let i = 0; i < 12; i++) await use(timeline, 'Zoom in');
    const { start = 0, end = 0 } = stretchOf(timeline) ?? {};
    expect((end - start) / DAY).to.be.closeTo(14, 1e-6);
    for (let i = 0; i < 12; i++) await use(timeline, 'Zoom out');
    expect(stretchOf(timeline)).to.equal(undefined);
  });

  it('show in the picture what is in the stretch, and nothing else', async () => {
    const timeline = await timelineOf(2500, { months: 0.3 });
    for (let i = 0; i < 3; i++) {
      await use(timeline, 'Zoom in');
      const { marks, columns } = pictureOf(timeline);
      expect(marks.length).to.be.below(2500).and.above(0);
      const nodes = deepQueryAll(timeline, '[part~=point]').length;
      if (marks.length > 400 || columns.length > 0) expect(nodes).to.be.below(3);
      else expect(nodes).to.equal(marks.length);
      expect(stretchText(timeline)).to.match(new RegExp(`: ${marks.length.toLocaleString('en')} of 2,500$`));
      expect(chartOf(timeline).getAttribute('aria-label')).to.match(
        new RegExp(`^${marks.length.toLocaleString('en')} piece`),
      );
    }
  });
});

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
        lengths.push(Math.round(((stretchOf(timeline)?.end ?? 0) - (stretchOf(timeline)?.start ?? 0)) / DAY));
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
      const timeline = await timelineOf(what === 'in columns' ? 2000 : 300, mix);
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
    const length = (stretchOf(timeline)?.end ?? 0) - (stretchOf(timeline)?.start ?? 0);
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
    expect((stretchOf(timeline)?.end ?? 0) - (stretchOf(timeline)?.start ?? 0)).to.be.closeTo(length, 1000);
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
      expect(Math.abs(timeAt(timeline, x) - before) / (end - start)).to.be.below(0.05);
    }
    const closest = stretchOf(timeline);
    expect(wheel(timeline, x, { ctrlKey: true, deltaY: 50 })).to.equal(false);
    await timeline.updateComplete;
    expect((stretchOf(timeline)?.end ?? 0) - (stretchOf(timeline)?.start ?? 0)).to.be.above(
      (closest?.end ?? 0) - (closest?.start ?? 0),
    );
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

describe('two fingers', () => {
  const at = (element: Element, share: number): [number, number] => {
    const { left, width } = chartOf(element).getBoundingClientRect();
    return [left + share * width, middleOf(element).y];
  };

  it('apart look closer, together less close', async () => {
    const timeline = await timelineWith(monthly());
    const [one, other] = [finger(timeline, 1), finger(timeline, 2)];
    const times = [0.4, 0.6].map((share) => timeAt(timeline, at(timeline, share)[0]));
    one('down', at(timeline, 0.4));
    other('down', at(timeline, 0.6));
    for (const share of [0.35, 0.3]) {
      one('move', at(timeline, share));
      await timeline.updateComplete;
      other('move', at(timeline, 1 - share));
      await timeline.updateComplete;
    }
    one('up', at(timeline, 0.3));
    other('up', at(timeline, 0.7));
    const { start, end } = pictureOf(timeline).time;
    expect((end - start) / (7305 * DAY)).to.be.closeTo(0.5, 0.05);
    // What was under the fingers still is.
    [0.3, 0.7].forEach((share, i) => {
      const away = timeAt(timeline, at(timeline, share)[0]) - (times[i] ?? 0);
      expect(Math.abs(away) / (end - start), `finger ${i}`).to.be.below(0.04);
    });

    one('down', at(timeline, 0.3));
    other('down', at(timeline, 0.7));
    for (const share of [0.35, 0.4, 0.45]) {
      one('move', at(timeline, share));
      await timeline.updateComplete;
      other('move', at(timeline, 1 - share));
      await timeline.updateComplete;
    }
    expect(stretchOf(timeline)).to.equal(undefined);
  });

  it('of which one stays keep what is under that', async () => {
    const timeline = await timelineWith(monthly());
    const [one, other] = [finger(timeline, 1), finger(timeline, 2)];
    const time = timeAt(timeline, at(timeline, 0.4)[0]);
    one('down', at(timeline, 0.4));
    other('down', at(timeline, 0.5));
    for (const share of [0.55, 0.6, 0.65, 0.7]) {
      other('move', at(timeline, share));
      await timeline.updateComplete;
    }
    const { start, end } = pictureOf(timeline).time;
    expect((end - start) / (7305 * DAY)).to.be.closeTo(1 / 3, 0.05);
    expect(Math.abs(timeAt(timeline, at(timeline, 0.4)[0]) - time) / (end - start)).to.be.below(0.05);
  });

  it('keep what is under each of them, whichever moves and however far at once', async () => {
    for (const [from, to] of [
      [
        [0.5, 0.6],
        [0.3, 0.6],
      ],
      [
        [0.5, 0.6],
        [0.5, 0.9],
      ],
      [
        [0.3, 0.4],
        [0.5, 0.9],
      ],
    ] as const) {
      // So many that none is labelled: labels take some of the room for time.
      const timeline = await timelineOf(5000, { years: 20 });
      const fingers = [finger(timeline, 1), finger(timeline, 2)];
      const times = from.map((share) => timeAt(timeline, at(timeline, share)[0]));
      fingers.forEach((each, i) => each('down', at(timeline, nth(from, i))));
      for (const [i, each] of fingers.entries()) {
        each('move', at(timeline, nth(to, i)));
        await timeline.updateComplete;
      }
      const { start, end } = pictureOf(timeline).time;
      to.forEach((share, i) => {
        const away = (timeAt(timeline, at(timeline, share)[0]) - nth(times, i)) / (end - start);
        expect(Math.abs(away), `finger ${i} to ${to.join(' ')}`).to.be.below(0.02);
      });
    }
  });

  it('and one of them lifted: the other moves the stretch', async () => {
    const timeline = await timelineWith(monthly());
    await use(timeline, 'Zoom in');
    const before = stretchOf(timeline)?.start ?? 0;
    const one = finger(timeline, 1);
    one('down', at(timeline, 0.5));
    one('move', at(timeline, 0.4));
    await timeline.updateComplete;
    one('move', at(timeline, 0.3));
    await timeline.updateComplete;
    one('up', at(timeline, 0.3));
    const { start = 0, end = 0 } = stretchOf(timeline) ?? {};
    const { room, width } = pictureOf(timeline);
    expect((start - before) / (end - start)).to.be.closeTo((0.2 * width) / (room.end - room.start), 0.04);
  });

  it('one finger on the whole moves nothing, and a page that scrolls takes it back', async () => {
    const timeline = await timelineWith(monthly());
    const one = finger(timeline, 1);
    one('down', at(timeline, 0.5));
    one('move', at(timeline, 0.3));
    one('cancel', at(timeline, 0.3));
    await timeline.updateComplete;
    expect(stretchOf(timeline)).to.equal(undefined);
    // A finger that is gone is no longer one of two.
    const other = finger(timeline, 2);
    other('down', at(timeline, 0.6));
    other('move', at(timeline, 0.8));
    await timeline.updateComplete;
    expect(stretchOf(timeline)).to.equal(undefined);
  });

  it('leave scrolling up and down to the page, and other pictures to the page altogether', async () => {
    expect(getComputedStyle(deepGet(await timelineWith(monthly()), '.plot')).touchAction).to.equal('pan-y');
    expect(getComputedStyle(deepGet(await timelineOf(60), '.plot')).touchAction).to.equal('auto');
  });
});

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
      deepQueryAll<TrendElement>(page, '[src]').map((element) => settled(element)),
    )) as [TrendElement, TrendElement, TrendElement];
    const other = deepGet<TrendElement>(page, '#other');
    other.trend = await fetchDocument(LONG);
    await settled(other);
    for (const element of [timeline, beside, other]) await drawn(element);
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
    card.source?.zoom?.({ start: Date.UTC(2015, 0), end: Date.UTC(2016, 0) });
    await card.updateComplete;
    expect(deepQuery(card, '[data-point="3"]')).to.equal(null);
    card.source?.zoom?.(undefined);
    await card.updateComplete;
    deepGet(card, '[data-row="3"]').focus();
    // The row is there, and its point is not.
    const timeline = card;
    timeline.source?.zoom?.(undefined);
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
    await drawn(timeline);
    await spy.expectSilence();
  });

  it('that comes while the point in focus is hidden is drawn once it is seen', async () => {
    for (const count of [240, 3000]) {
      const timeline = count === 240 ? await timelineWith(monthly()) : await timelineOf(count);
      deepGet(timeline, '[part~=point][tabindex="0"]').focus();
      timeline.style.display = 'none';
      timeline.source?.zoom?.({ start: Date.UTC(2013, 0), end: Date.UTC(2014, 0) });
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
      timeline.source?.zoom?.({ start: Date.UTC(2013, 0), end: Date.UTC(2014, 0) });
      await timeline.updateComplete;
      expect(deepQueryAll(timeline, '[part~=point][tabindex="0"]')).to.have.length(1);
      deepGet(timeline, '[part~=point][tabindex="0"]').focus();
      await press('ArrowRight');
      expect(place()).to.equal(`point ${nth(pictureOf(timeline).marks, 1).index}`);
      await spy.expectSilence();
    }
  });
});
