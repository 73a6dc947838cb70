import { expect } from 'chai';
import { readPartialDate } from '../../../../src/document/index.js';
import type { TrendElement } from '../../../../src/elements/base/trend-element.js';
import type { TimelineMark } from '../../../../src/layout/timeline/timeline-layout.js';
import { formatFor } from '../../../../src/locale/format.js';
import { markFor } from '../../../../src/sections/timeline/keys.js';
import { manyPieces } from '../../../fixtures/many.js';
import {
  axe,
  consoleSpy,
  deepActiveElement,
  deepGet,
  deepQueryAll,
  describedBy,
  describeWithFixtures,
  frames,
  press,
  until,
} from '../../harness.js';
import { place } from '../../support/evidence.js';
import { click, hover } from '../../support/mouse.js';
import { chartOf, inWindow, pictureOf, timelineOf, timelineWith } from '../../support/timelines.js';
import { nth } from '../../support/trends.js';

describeWithFixtures('many points', () => {
  const detail = (root: ParentNode): HTMLElement => deepGet(root, '[part~=detail]');
  const isOpen = (root: ParentNode): boolean => detail(root).matches(':popover-open');

  const stops = (root: ParentNode): HTMLElement[] => deepQueryAll(root, '[part~=point][tabindex="0"]');

  /** The node in focus, which must be a point. */
  function focused(): HTMLElement {
    const active = deepActiveElement() as HTMLElement;
    expect(active.getAttribute('part')).to.equal('point');
    return active;
  }

  const nameOf = ({ evidence, date }: TimelineMark): string =>
    `${evidence.company}, ${formatFor('en').date(date)}, ${evidence.stance}`;

  describe('a timeline of few points', () => {
    it('has a node for each piece, up to 250', async () => {
      for (const count of [61, 250]) {
        const timeline = await timelineOf(count);
        expect(deepQueryAll(timeline, '[part~=point]')).to.have.length(count);
        expect(stops(timeline)).to.have.length(1);
      }
    });
  });

  for (const [what, count] of [
    ['of 251', 251],
    ['of 1,500', 1500],
    ['of 3,000, in columns', 3000],
  ] as const) {
    describe(`a timeline ${what}`, () => {
      const open = (): Promise<TrendElement> => timelineOf(count, { months: 0.3, yearsOnly: 0.05 });

      it('is drawn with few nodes', async () => {
        const timeline = await open();
        expect(chartOf(timeline).querySelectorAll('*').length).to.be.below(60);
      });

      it('has all its marks or columns in the picture', async () => {
        const timeline = await open();
        const { marks, bars: columns } = pictureOf(timeline);
        const parts = (selector: string): number =>
          deepQueryAll(timeline, selector).flatMap((path) => (path.getAttribute('d') ?? '').split('M').slice(1)).length;
        const sides = (['supports', 'challenges'] as const).map(
          (side) => marks.filter(({ evidence }) => evidence.stance === side).length,
        );
        const ups = columns.filter(({ stance }) => stance === 'supports').length;
        const bars = ['.columns', '.hollow:not(.gap)', '.dots'];
        const barsOf = (stance: string) => bars.map((each) => `.${stance} > ${each}`).join();
        expect(['.discs', '.diamonds', barsOf('supports'), barsOf('challenges')].map(parts)).to.deep.equal(
          columns.length > 0 ? [0, 0, ups, columns.length - ups] : [...sides, 0, 0],
        );
        expect(columns.length > 0).to.equal(count > 1500);
      });

      it('has one tab stop, the first in time, with a role, a name and a description', async () => {
        const timeline = await open();
        const [stop] = stops(timeline);
        expect(stops(timeline)).to.have.length(1);
        expect(stop?.getAttribute('aria-label')).to.equal(nameOf(nth(pictureOf(timeline).marks, 0)));
        expect(stop?.getAttribute('role')).to.equal('option');
        expect(stop && describedBy(stop)).to.equal(nth(pictureOf(timeline).marks, 0).evidence.text);
        expect(nth(pictureOf(timeline).marks, 0).evidence.company).to.match(/^Company \d+$/);
        await axe(timeline);
      });

      it('is walked through time by the arrows, one by one, each time to a node that has had no other name', async () => {
        const timeline = await open();
        const { marks } = pictureOf(timeline);
        nth(stops(timeline), 0).focus();
        const names = new Map<HTMLElement, string | null>();
        let before: HTMLElement | undefined;
        for (const [key, at] of [
          ['', 0],
          ['ArrowRight', 1],
          ['ArrowRight', 2],
          ['ArrowRight', 3],
          ['ArrowLeft', 2],
          ['ArrowLeft', 1],
          ['ArrowRight', 2],
          ['End', -1],
          ['ArrowRight', -1],
          ['ArrowLeft', -2],
          ['Home', 0],
          ['ArrowLeft', 0],
        ] as const) {
          if (key) await press(key);
          const mark = nth(marks, at);
          expect(place(), `${key} to ${at}`).to.equal(`point ${mark.index}`);
          const name = focused().getAttribute('aria-label');
          expect(name).to.equal(nameOf(mark));
          expect(names.get(focused()) ?? name).to.equal(name);
          names.set(focused(), name);
          expect([focused().ariaPosInSet, focused().ariaSetSize]).to.deep.equal([
            `${marks.indexOf(mark) + 1}`,
            `${count}`,
          ]);
          expect(stops(timeline)).to.deep.equal([focused()]);
          // The ends of time are where it stays.
          if (key && !(key === 'ArrowRight' && at === -1) && !(key === 'ArrowLeft' && at === 0))
            expect(focused() === before, `another node by ${key} to ${at}`).to.equal(false);
          before = focused();
        }
      });

      it('takes no option away while the focus is in the list, and all but one when it has left', async () => {
        const timeline = await open();
        nth(stops(timeline), 0).focus();
        const visited = new Set<HTMLElement>();
        for (const key of ['ArrowRight', 'ArrowRight', 'ArrowDown', 'ArrowRight', 'PageDown', 'ArrowUp', 'End']) {
          await press(key);
          visited.add(focused());
          expect([...visited].filter(({ isConnected }) => !isConnected)).to.have.length(0);
        }
        focused().blur();
        expect(deepQueryAll(timeline, '[part~=point]')).to.have.length(1);
      });

      it('is crossed by up and down', async () => {
        const timeline = await open();
        const { marks } = pictureOf(timeline);
        nth(stops(timeline), 0).focus();
        for (const key of ['ArrowRight', 'ArrowRight', 'ArrowDown', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'ArrowUp']) {
          const now = marks.find(({ index }) => place() === `point ${index}`);
          const next = now && (markFor(key, now, marks) ?? now);
          await press(key);
          expect(place(), key).to.equal(`point ${next?.index}`);
        }
      });

      it('shows the nearest mark under the mouse, with its detail in the top layer', async () => {
        const timeline = await open();
        const { marks } = pictureOf(timeline);
        let [seen, none] = [0, 0];
        const box = chartOf(timeline).getBoundingClientRect();
        for (const [p, q] of [
          [0.2, 0.2],
          [0.35, 0.45],
          [0.5, 0.55],
          [0.75, 0.8],
          [0.9, 0.4],
          [0.02, 0.03],
        ] as const) {
          const [x, y] = [Math.round(box.left + p * box.width), Math.round(box.top + q * box.height)];
          await hover([x, y]);
          const away = marks.map((mark) => {
            const at = inWindow(timeline, mark);
            return Math.hypot(at.x - x, at.y - y);
          });
          const least = Math.min(...away);
          if (least >= 24) {
            // First away from the picture, so that what opens here was opened here.
            await hover([1, 1]);
            await until(() => !isOpen(timeline), { what: 'the detail to close' });
            await hover([x, y]);
            await frames(2);
            expect(isOpen(timeline), 'no detail where nothing is near').to.equal(false);
            none++;
            continue;
          }
          // Two marks may be equally near, but for a part of a pixel.
          const nearest = marks.filter((_, i) => (away[i] ?? Infinity) < least + 1);
          const shown = () =>
            nearest.find(
              ({ evidence }) => isOpen(timeline) && detail(timeline).innerText.includes(`${evidence.company}\n`),
            );
          await until(shown, {
            what: `the detail of ${nth(nearest, 0).evidence.company} at ${p} ${q}`,
          });
          const mark = nth(nearest, nearest.indexOf(shown() ?? nth(nearest, 0)));
          const { evidence, date } = mark;
          expect(detail(timeline).innerText).to.include(evidence.text).and.to.include(formatFor('en').date(date));
          const halo = deepGet(timeline, '.halo').getBoundingClientRect();
          const [cx, cy] = [halo.left + halo.width / 2, halo.top + halo.height / 2];
          const at = inWindow(timeline, mark);
          expect(Math.hypot(cx - at.x, cy - at.y)).to.be.below(1);
          seen++;
        }
        expect([seen > 2, none > 0], `${seen} ${none}`).to.deep.equal([true, true]);
      });
    });

    describe(`a card with a timeline ${what}`, () => {
      it('leads from a point to its row, and back', async () => {
        const card = await timelineWith(manyPieces(count), { tag: 'trend-card' });
        const { marks } = pictureOf(card);
        nth(stops(card), 0).focus();
        await press('End');
        for (const [key, at] of [
          ['', -1],
          ['ArrowLeft', -2],
          ['Home', 0],
        ] as const) {
          if (key) await press(key);
          const { index } = nth(marks, at);
          await press('Enter');
          await until(() => place() === `row ${index}`, { what: `the row of ${index}, not ${place()}` });
          expect((deepActiveElement() as HTMLElement).ariaCurrent).to.equal('true');
          await press('Escape');
          await until(() => place() === `point ${index}`, { what: `the point of ${index}, not ${place()}` });
          expect(focused().ariaCurrent).to.equal('true');
        }
      });

      it('leads to the row of the mark that is clicked', async () => {
        const card = await timelineWith(manyPieces(count), { tag: 'trend-card' });
        const { marks } = pictureOf(card);
        const mark = nth(marks, Math.floor(count / 2));
        const at = inWindow(card, mark);
        await click([Math.round(at.x), Math.round(at.y)]);
        await until(() => place().startsWith('row'), { what: 'the focus to be on a row' });
        const { index } = nth(
          marks
            .map((each) => ({ ...each, away: Math.hypot(each.x - mark.x, each.y - mark.y) }))
            .sort((a, b) => a.away - b.away),
          0,
        );
        // In a crowd, half a px may be another mark.
        const row = marks.find((each) => place() === `row ${each.index}`);
        expect(row && Math.hypot(row.x - mark.x, row.y - mark.y), `${place()}, not ${index}`).to.be.below(3);
      });
    });
  }

  describe('the names of many points', () => {
    it('are in the language of the trend, and go left with time where it is written so', async () => {
      const timeline = await timelineWith(manyPieces(500, { months: 1 }), { lang: 'ar' });
      const { marks } = pictureOf(timeline);
      expect(nth(marks, 0).x).to.be.above(nth(marks, -1).x);
      nth(stops(timeline), 0).focus();
      await press('ArrowLeft');
      const { index, evidence } = nth(marks, 1);
      expect(place()).to.equal(`point ${index}`);
      const date = readPartialDate(evidence.date);
      expect(focused().getAttribute('aria-label')).to.include(date && formatFor('ar').date(date));
    });

    it('come with the number of all in the sentence', async () => {
      const timeline = await timelineWith(
        manyPieces(3000, { years: 3 }).map((piece, i) => ({ ...piece, date: `${2010 + (i % 7 ? 1 : 0)}-05` })),
      );
      expect(deepGet(timeline, '[part~=legend]').textContent).to.match(
        /^3,000 pieces of evidence, May 2010 to May 2011: [\d,]+ supporting, [\d,]+ counterexamples\. Most in one year: [\d,]+ \(20\d\d\)\.$/,
      );
    });
  });

  describe('a timeline of many points that changes', () => {
    it('shows another trend from its first point on, without a complaint', async () => {
      const spy = consoleSpy();
      const timeline = await timelineOf(500);
      nth(stops(timeline), 0).focus();
      await press('End');
      for (const count of [3000, 12, 450]) {
        timeline.trend = { version: 1, id: 'other', title: 'Other', evidence: manyPieces(count, { seed: count }) };
        await timeline.updateComplete;
        expect(stops(timeline)).to.have.length(1);
        expect(stops(timeline)[0]?.dataset['point']).to.equal(`${nth(pictureOf(timeline).marks, 0).index}`);
      }
      await spy.expectSilence();
    });

    it('keeps its place when it is drawn at another width', async () => {
      const timeline = await timelineOf(3000);
      nth(stops(timeline), 0).focus();
      for (let i = 0; i < 5; i++) await press('ArrowRight');
      const before = place();
      if (timeline.parentElement) timeline.parentElement.style.width = '500px';
      await until(() => chartOf(timeline).viewBox.baseVal.width === 500, { what: 'a picture of 500 px' });
      await timeline.updateComplete;
      expect(place()).to.equal(before);
      expect(stops(timeline)).to.deep.equal([focused()]);
    });

    it('is drawn again after it was taken out and put back', async () => {
      const timeline = await timelineOf(3000);
      const { parentNode } = timeline;
      nth(stops(timeline), 0).focus();
      timeline.remove();
      parentNode?.appendChild(timeline);
      await timeline.updateComplete;
      expect(stops(timeline)).to.have.length(1);
      nth(stops(timeline), 0).focus();
      await press('ArrowRight');
      expect(place()).to.equal(`point ${nth(pictureOf(timeline).marks, 1).index}`);
    });
  });
});
