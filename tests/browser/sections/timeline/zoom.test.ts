import { expect } from 'chai';
import type { TrendElement } from '../../../../src/elements/base/trend-element.js';
import { manyPieces } from '../../../fixtures/many.js';
import {
  axe,
  consoleSpy,
  deepActiveElement,
  deepGet,
  deepQuery,
  deepQueryAll,
  describeWithFixtures,
  emulate,
  frames,
  mount,
  press,
  renderedHere,
  until,
} from '../../harness.js';
import { place, point } from '../../support/evidence.js';
import { click, hover } from '../../support/mouse.js';
import { button, rowsOf } from '../../support/rows.js';
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
} from '../../support/timelines.js';
import { fetchDocument, LONG, nth, whenDrawn, whenState } from '../../support/trends.js';
import { DAY, lengthOf, middleOf, monthly, moving, NAMES, usable, use } from '../../support/zoom.js';

describeWithFixtures('the zoom buttons', () => {
  it('are there for more than 60 pieces', async () => {
    expect(deepQuery(await timelineOf(60), '[part~=zoom]')).to.equal(null);
    const timeline = await timelineOf(61);
    const group = deepGet(timeline, '[part~=zoom]');
    expect([group.getAttribute('role'), group.getAttribute('aria-label')]).to.deep.equal(['group', 'Look closer']);
    expect(deepQueryAll(group, 'button').map(({ textContent }) => textContent.trim())).to.deep.equal(NAMES);
    await axe(timeline);
  });

  it('move each point that stays from where it was to its place', async function () {
    if (!(await emulate({ reducedMotion: 'no-preference' }))) this.skip();
    const timeline = await timelineWith(monthly());
    const centre = () => {
      const { left, width } = point(timeline, 150).getBoundingClientRect();
      return left + width / 2;
    };
    const before = centre();
    button(timeline, 'Zoom in').click();
    await timeline.updateComplete;
    const animations = moving(timeline);
    expect(animations.length).to.be.within(1, deepQueryAll(timeline, '[part~=point]').length);
    for (const animation of animations) {
      expect(animation.effect?.getTiming().duration).to.be.within(200, 400);
      animation.pause();
      animation.currentTime = 0;
    }
    expect(centre()).to.be.closeTo(before, 1);
    for (const animation of animations) animation.finish();
    expect(Math.abs(centre() - before)).to.be.above(5);
  });

  it('move nothing for readers who want no motion', async function () {
    if (!(await emulate({ reducedMotion: 'reduce' }))) this.skip();
    const timeline = await timelineWith(monthly());
    for (const name of NAMES) {
      button(timeline, name).click();
      await timeline.updateComplete;
      expect(moving(timeline), name).to.have.length(0);
    }
  });

  for (const count of [240, 300, 2500]) {
    it(`shift nothing in the page, with ${count} pieces`, async function () {
      if (!PerformanceObserver.supportedEntryTypes.includes('layout-shift')) this.skip();
      for (const width of ['343px', '760px']) {
        const timeline = await timelineOf(count);
        timeline.style.width = width;
        timeline.after(Object.assign(document.createElement('p'), { textContent: 'What follows.' }));
        await whenDrawn(timeline);
        await frames(2);
        let shift = 0;
        const observer = new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) shift += (entry as PerformanceEntry & { value: number }).value;
        });
        observer.observe({ type: 'layout-shift' });
        const { top } = chartOf(timeline).getBoundingClientRect();
        for (const name of ['Zoom in', 'Zoom in', 'Zoom in', 'Zoom in', 'Later', 'Show all'] as const) {
          shift = 0;
          await use(timeline, name);
          await frames(2);
          expect(shift, `${width}, ${name}`).to.be.at.most(0.01);
          expect(chartOf(timeline).getBoundingClientRect().top).to.equal(top);
        }
        observer.disconnect();
        timeline.remove();
      }
    });
  }

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

  it('stand beside a hint to drag, for as long as nobody has looked closer', async () => {
    const timeline = await timelineWith(monthly());
    const hint = (): string | undefined => deepQuery(timeline, '[part~=zoom] .hint')?.innerText;
    expect(hint()).to.equal('Drag or pinch to look closer');
    await use(timeline, 'Zoom in');
    expect(hint()).to.equal(undefined);
  });

  it('do nothing while they say so', async () => {
    const timeline = await timelineWith(monthly());
    for (const name of ['Zoom out', 'Earlier', 'Later', 'Show all'] as const) {
      await use(timeline, name);
      expect(stretchOf(timeline), name).to.equal(undefined);
    }
  });

  it('leave every node to the piece that it was made for', async () => {
    const timeline = await timelineWith(monthly());
    const names = new Map<Element, string | null>();
    for (const name of ['Zoom in', 'Later', 'Show all'] as const) {
      await use(timeline, name);
      for (const each of deepQueryAll(timeline, '[part~=point]')) {
        const told = each.getAttribute('aria-label');
        expect(names.get(each) ?? told, name).to.equal(told);
        names.set(each, told);
      }
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
      'Zoom in: January 2016 to January 2024: 96 of 240',
      'Earlier: January 2012 to January 2020: 96 of 240',
      'Later: January 2016 to January 2024: 96 of 240',
      'Zoom in: May 2018 to August 2021: 38 of 240',
      'Later: January 2020 to March 2023: 38 of 240',
      'Zoom out: August 2017 to August 2025: 96 of 240',
      'Show all: ',
    ]);
    expect(deepQueryAll(timeline, '[part~=point]')).to.have.length(240);
  });

  it('tell the days of a short stretch', async () => {
    const timeline = await timelineOf(300, { years: 1 });
    for (let i = 0; i < 4; i++) await use(timeline, 'Zoom in');
    expect(stretchText(timeline)).to.match(/^June \d+, 2010 to July \d+, 2010: \d+ of 300$/);
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
      const { marks, bars: columns } = pictureOf(timeline);
      expect(marks.length).to.be.below(2500).and.above(0);
      const nodes = deepQueryAll(timeline, '[part~=point]').length;
      if (marks.length > 250 || columns.length > 0) expect(nodes).to.be.below(3);
      else expect(nodes).to.equal(marks.length);
      expect(stretchText(timeline)).to.match(new RegExp(`: ${marks.length.toLocaleString('en')} of 2,500$`));
      expect(deepGet(timeline, '[part~=point]').ariaSetSize).to.equal(`${marks.length}`);
    }
  });
});

describeWithFixtures('zoom with the mouse', () => {
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
        expect(stretchText(timeline)).to.match(/^\w+ 201[34] to \w+ 201[67]: 3[5-7] of 240$/);
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
      const [a, b] = [60, 120].map((i) => inWindow(timeline, nth(pictureOf(timeline).marks, i))) as [
        DOMPoint,
        DOMPoint,
      ];
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
});

describeWithFixtures('a visible time range', (fixture) => {
  /** A server writes every row, and they stay. */
  const itInPieces = renderedHere(fixture, it, 'every row is there');

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
    expect(rowsOf(table).length).to.equal(Math.min(fixture.hydrated ? Infinity : 40, supporting.length));
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
