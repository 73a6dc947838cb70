import { expect } from 'chai';
import type { TrendElement } from '../../../../src/elements/base/trend-element.js';
import { manyPieces } from '../../../fixtures/many.js';
import {
  deepActiveElement,
  deepGet,
  deepQueryAll,
  describeWithFixtures,
  mount,
  nextEvent,
  press,
  until,
} from '../../harness.js';
import { place, point } from '../../support/evidence.js';
import { click } from '../../support/mouse.js';
import {
  chartOf,
  inWindow,
  pictureOf,
  stretched,
  stretchOf,
  timelineOf,
  timelineWith,
} from '../../support/timelines.js';
import { ARABIC, fetchDocument, LONG, nth, show, TREND, whenDrawn, whenState } from '../../support/trends.js';
import { DAY, lengthOf, monthly, use } from '../../support/zoom.js';

describeWithFixtures('the keys of a timeline', () => {
  // Points go by the index of their evidence. In the order of time they are 9, 3, 0, 2, 1, 7, 4, 8, 5, 6, 10;
  // 8, 9 and 10 are below the axis.
  const steps: { from: number; key: string; to: number }[] = [
    { from: 0, key: 'ArrowRight', to: 2 },
    { from: 0, key: 'ArrowLeft', to: 3 },
    { from: 3, key: 'ArrowLeft', to: 9 },
    { from: 9, key: 'ArrowLeft', to: 9 },
    { from: 10, key: 'ArrowRight', to: 10 },
    { from: 4, key: 'Home', to: 9 },
    { from: 4, key: 'End', to: 10 },
    { from: 9, key: 'ArrowUp', to: 3 },
    { from: 3, key: 'ArrowUp', to: 3 },
    { from: 0, key: 'ArrowDown', to: 8 },
    { from: 6, key: 'ArrowDown', to: 10 },
    { from: 10, key: 'ArrowDown', to: 10 },
    { from: 9, key: 'PageDown', to: 8 },
    { from: 10, key: 'PageDown', to: 9 },
    { from: 0, key: 'PageUp', to: 9 },
  ];
  for (const { from, key, to } of steps) {
    it(`${key} leads from ${from} to ${to}`, async () => {
      const timeline = await whenDrawn(await show(`<evidence-timeline src="${TREND}"></evidence-timeline>`));
      point(timeline, from).focus();
      await press(key);
      expect(place()).to.equal(`point ${to}`);
    });
  }

  for (const { from, key, to } of [
    { from: 0, key: 'ArrowLeft', to: 1 },
    { from: 1, key: 'ArrowRight', to: 0 },
    { from: 2, key: 'Home', to: 0 },
    { from: 2, key: 'End', to: 8 },
  ]) {
    it(`${key} leads from ${from} to ${to} where time runs to the left`, async () => {
      const timeline = await whenDrawn(await show(`<evidence-timeline src="${ARABIC}"></evidence-timeline>`));
      point(timeline, from).focus();
      await press(key);
      expect(place()).to.equal(`point ${to}`);
    });
  }

  it('have one tab stop: the first point, then the one that was in focus last', async () => {
    const page = await mount(
      `<div><button>before</button><evidence-timeline src="${TREND}"></evidence-timeline><button>after</button></div>`,
    );
    const timeline = await whenDrawn(await whenState(deepGet<TrendElement>(page, 'evidence-timeline')));
    deepGet(page, 'button').focus();
    const visited: string[] = [];
    for (const key of ['Tab', 'ArrowRight', 'ArrowRight', 'Tab', 'Shift+Tab', 'Shift+Tab']) {
      await press(key);
      visited.push(place());
    }
    expect(visited).to.deep.equal(['point 9', 'point 3', 'point 0', 'summary', 'point 0', 'button']);
    expect(deepQueryAll(timeline, '[part~=point][tabindex="0"]')).to.have.length(1);
  });

  it('are told below the picture while the focus is in it, over what is there', async function () {
    // WebKit's window under test has no focus: nothing in it matches :focus-within.
    if (!document.hasFocus()) this.skip();
    for (const [count, told] of [
      [11, ''],
      [61, ' + − 0: zoom.'],
    ] as const) {
      const timeline = await timelineOf(count);
      const help = deepGet(timeline, '[part~=help]');
      const chart = chartOf(timeline);
      const below = (): number => deepGet(timeline, 'summary').getBoundingClientRect().top;
      const before = below();
      expect(getComputedStyle(help).visibility).to.equal('hidden');
      deepGet(timeline, '[part~=point][tabindex="0"]').focus();
      await until(() => getComputedStyle(help).visibility === 'visible', { what: 'the help' });
      expect(help.innerText).to.equal(
        `Arrows: time and side. Page Down: next counterexample. Enter: its row. Escape: back.${told}`,
      );
      expect(help.getBoundingClientRect().top).to.be.at.least(chart.getBoundingClientRect().bottom - 1);
      expect(below()).to.equal(before);
      (deepActiveElement() as HTMLElement).blur();
      await until(() => getComputedStyle(help).visibility === 'hidden', { what: 'no help' });
    }
  });

  it('are told once to assistive technology, when they are shown: in a live region, and by no description', async () => {
    const timeline = await whenDrawn(await show(`<evidence-timeline src="${TREND}"></evidence-timeline>`));
    const help = deepGet(timeline, '[part~=help]');
    const region = help.closest('[aria-live]');
    expect(region?.getAttribute('aria-live')).to.equal('polite');
    // The region is there before its words are.
    expect(region === help || getComputedStyle(region ?? help).visibility === 'hidden').to.equal(false);
    expect(help.closest('[aria-hidden]')).to.equal(null);
    expect(chartOf(timeline).hasAttribute('aria-describedby')).to.equal(false);
  });

  it('leave the page’s own shortcuts alone', async () => {
    const timeline = await whenDrawn(await show(`<evidence-timeline src="${TREND}"></evidence-timeline>`));
    point(timeline, 0).focus();
    for (const init of [{ key: 'ArrowRight', altKey: true }, { key: 'End', ctrlKey: true }, { key: 'x' }]) {
      const event = new KeyboardEvent('keydown', { ...init, bubbles: true, cancelable: true, composed: true });
      point(timeline, 0).dispatchEvent(event);
      expect([event.defaultPrevented, place()], init.key).to.deep.equal([false, 'point 0']);
    }
  });
});

describeWithFixtures('zoom keys', () => {
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

    it('take no node away that has the focus, and make none anew, so that nothing of it is read again', async () => {
      const timeline = await timelineWith(monthly());
      point(timeline, nth(pictureOf(timeline).marks, 100).index).focus();
      const [node, name] = [deepActiveElement(), deepActiveElement()?.getAttribute('aria-label')];
      for (const chord of ['=', '=', '-', '-', '=', '0']) {
        await press(chord);
        await timeline.updateComplete;
        expect(deepActiveElement() === node, chord).to.equal(true);
        expect(node?.getAttribute('aria-label')).to.equal(name);
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

  describe('an arrow key past the end of the visible time range', () => {
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

    it('is left to the browser at the end of everything', async () => {
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
});

describeWithFixtures('points and rows', () => {
  const current = (root: ParentNode): string[] =>
    deepQueryAll(root, '[aria-current=true]').map(({ dataset }) =>
      dataset['point'] ? `point ${dataset['point']}` : `row ${dataset['row']}`,
    );

  const SETTINGS: { what: string; markup: string }[] = [
    { what: 'in one card', markup: `<div><trend-card src="${TREND}"></trend-card></div>` },
    {
      what: 'between separate elements with the same src',
      markup: `<div><evidence-counterexamples src="${TREND}"></evidence-counterexamples><evidence-table src="${TREND}"></evidence-table><evidence-timeline src="${TREND}"></evidence-timeline></div>`,
    },
    {
      what: 'between the elements of a provider',
      markup: `<div><trend-provider src="${TREND}"><evidence-timeline></evidence-timeline><section><evidence-table></evidence-table><evidence-counterexamples></evidence-counterexamples></section></trend-provider></div>`,
    },
  ];

  for (const { what, markup } of SETTINGS) {
    describe(`from a point to its row and back, ${what}`, () => {
      async function open(): Promise<HTMLElement> {
        const page = await mount(markup);
        for (const element of deepQueryAll<TrendElement>(page, '[src], trend-provider *:not(section)'))
          await whenState(element);
        return whenDrawn(page);
      }

      for (const key of ['Enter', 'Space']) {
        it(`${key} leads to the row, Escape back`, async () => {
          const page = await open();
          for (const index of [0, 8]) {
            point(page, index).focus();
            await press(key);
            expect(place()).to.equal(`row ${index}`);
            await press('Escape');
            expect(place()).to.equal(`point ${index}`);
          }
        });
      }

      it('a click leads to the row, Escape back, from within the row too', async () => {
        const page = await open();
        point(page, 0).scrollIntoView({ block: 'center' });
        await click(deepGet(point(page, 0), 'path'));
        expect(place()).to.equal('row 0');
        await press('Tab');
        expect(deepActiveElement()?.closest('[data-row]')?.getAttribute('data-row')).to.equal('0');
        await press('Escape');
        expect(place()).to.equal('point 0');
      });

      it('marks both, everywhere, and tells of the evidence', async () => {
        const page = await open();
        const selected = nextEvent(page, 'trend-evidence-select');
        point(page, 8).focus();
        await press('Enter');
        const { detail, composed, target } = await selected;
        expect(detail).to.deep.equal({ evidence: nth((await fetchDocument(TREND)).evidence, 8) });
        expect([composed, target instanceof HTMLElement]).to.deep.equal([true, true]);
        expect(current(page)).to.have.members(['point 8', 'row 8']);
      });

      it('a row is picked by a click and by its button, and marks its point', async () => {
        const page = await open();
        for (const [index, target] of [
          [3, '[part~=text]'],
          [9, 'button'],
        ] as const) {
          const selected = nextEvent(page, 'trend-evidence-select');
          deepGet(deepGet(page, `[data-row="${index}"]`), target).click();
          expect((await selected).detail.evidence).to.deep.equal(nth((await fetchDocument(TREND)).evidence, index));
          await Promise.all(
            deepQueryAll<TrendElement>(page, ':state(ready)').map(({ updateComplete }) => updateComplete),
          );
          expect(current(page)).to.have.members([`point ${index}`, `row ${index}`]);
        }
      });
    });
  }

  describe('the row of a point', () => {
    it('is brought into view, however long the table is', async () => {
      const card = await whenDrawn(await show(`<trend-card src="${LONG}"></trend-card>`));
      const last = nth(deepQueryAll(card, '[data-point]'), -1);
      last.focus();
      await press('Enter');
      const row = deepGet(card, `[data-row="${last.dataset['point']}"]`);
      expect(deepActiveElement()).to.equal(row);
      const { top, bottom } = row.getBoundingClientRect();
      expect([top >= -1, bottom <= innerHeight + 1]).to.deep.equal([true, true]);
      window.scrollTo(0, 0);
    });

    it('is not needed: without a table, a point stays in focus', async () => {
      const timeline = await whenDrawn(await show(`<evidence-timeline src="${TREND}"></evidence-timeline>`));
      point(timeline, 0).focus();
      const selected = nextEvent(timeline, 'trend-evidence-select');
      await press('Enter');
      await selected;
      expect(place()).to.equal('point 0');
    });
  });
});
