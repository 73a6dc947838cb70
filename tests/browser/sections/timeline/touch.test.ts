import { expect } from 'chai';
import type { TrendElement } from '../../../../src/elements/base/trend-element.js';
import type { TimelineMark } from '../../../../src/layout/timeline/timeline-layout.js';
import { manyPieces } from '../../../fixtures/many.js';
import { deepActiveElement, deepGet, deepQuery, describeWithFixtures, press, until } from '../../harness.js';
import { place, point } from '../../support/evidence.js';
import { click } from '../../support/mouse.js';
import { trendOf } from '../../support/rows.js';
import {
  chartOf,
  finger,
  inWindow,
  pictureOf,
  stretchOf,
  tap,
  timeAt,
  timelineOf,
  timelineWith,
} from '../../support/timelines.js';
import { fetchDocument, nth, TREND } from '../../support/trends.js';
import { DAY, middleOf, monthly, use } from '../../support/zoom.js';

describeWithFixtures('fingers and mouse', () => {
  const detail = (root: ParentNode): HTMLElement => deepGet(root, '[part~=detail]');
  const isOpen = (root: ParentNode): boolean => detail(root).matches(':popover-open');

  const opens = (root: ParentNode, text: string): Promise<boolean> =>
    until(() => isOpen(root) && detail(root).innerText.includes(text), { what: `the detail of ${text}` });

  const closes = (root: ParentNode): Promise<boolean> => until(() => !isOpen(root), { what: 'the detail to close' });

  const atRow = (): boolean => place().startsWith('row');

  async function cardOf(kind: 'few' | 'many' | 'columns'): Promise<TrendElement> {
    const evidence =
      kind === 'few'
        ? (await fetchDocument(TREND)).evidence
        : manyPieces(kind === 'many' ? 600 : 3000, { months: 0.2 });
    return timelineWith(evidence, { tag: 'trend-card' });
  }

  /** A mark and how far from it others are: the loneliest of all. */
  function loneliest(card: TrendElement): { mark: TimelineMark; room: number } {
    const { marks } = pictureOf(card);
    const rooms = marks.map((mark) =>
      Math.min(...marks.filter((other) => other !== mark).map(({ x, y }) => Math.hypot(x - mark.x, y - mark.y))),
    );
    const room = Math.max(...rooms);
    return { mark: nth(marks, rooms.indexOf(room)), room };
  }

  function placeOf(card: TrendElement, mark: Pick<TimelineMark, 'x' | 'y'>, dx = 0, dy = 0): [number, number] {
    const { x, y } = inWindow(card, mark);
    return [x + dx, y + dy];
  }

  /** A place in the picture far from all marks: where the name of a side stands. */
  function nowhere(card: TrendElement): [number, number] {
    const { left, top } = chartOf(card).getBoundingClientRect();
    return [left + 4, top + 4];
  }

  for (const kind of ['few', 'many', 'columns'] as const) {
    describe(`a finger on a timeline of ${kind}`, () => {
      it('shows the detail by the first tap, and goes to the row by the second', async () => {
        const card = await cardOf(kind);
        const { mark } = loneliest(card);
        const at = placeOf(card, mark);
        tap(card, at);
        await opens(card, mark.evidence.company);
        expect([atRow(), deepQuery(card, '[aria-current]')]).to.deep.equal([false, null]);
        tap(card, at);
        await until(() => place() === `row ${mark.index}`, { what: `row ${mark.index}, not ${place()}` });
        await closes(card);
      });

      it('shows another detail by a tap on another mark', async () => {
        const card = await cardOf(kind);
        const { marks } = pictureOf(card);
        for (const mark of [nth(marks, 0), nth(marks, -1), nth(marks, 0)]) {
          tap(card, placeOf(card, mark));
          await until(() => isOpen(card), { what: 'a detail' });
          expect(atRow()).to.equal(false);
          const halo = deepGet(card, '.halo').getBoundingClientRect();
          const [x, y] = placeOf(card, mark);
          expect(Math.hypot(halo.left + halo.width / 2 - x, halo.top + halo.height / 2 - y)).to.be.below(3);
        }
      });

      it('closes it by a tap elsewhere in the picture, and the next tap shows it again', async () => {
        const card = await cardOf(kind);
        const { mark } = loneliest(card);
        for (let i = 0; i < 2; i++) {
          tap(card, placeOf(card, mark));
          await opens(card, mark.evidence.company);
          tap(card, nowhere(card));
          await closes(card);
          expect(atRow()).to.equal(false);
        }
      });
    });
  }

  describe('a tap', () => {
    it('near a mark means it, and further away nothing', async () => {
      const card = await cardOf('few');
      const { marks } = pictureOf(card);
      // Before the first there is nothing.
      const mark = nth(marks, 0);
      for (const [dx, dy, means] of [
        [0, 0, true],
        [-15, 0, true],
        [-22, 5, true],
        [-23, 0, true],
        [-25, 0, false],
        [-40, 0, false],
      ] as const) {
        tap(card, placeOf(card, mark, dx, dy));
        if (means) await opens(card, mark.evidence.company);
        expect(isOpen(card), `${dx} ${dy}`).to.equal(means);
        tap(card, nowhere(card));
        await closes(card);
      }
    });

    it('on what was in focus by the keyboard goes to the row: its detail was there already', async () => {
      const card = await cardOf('few');
      point(card, 0).focus();
      await opens(card, 'DeepSeek');
      const { marks } = pictureOf(card);
      const mark = nth(
        marks.filter(({ index }) => index === 0),
        0,
      );
      tap(card, placeOf(card, mark));
      await until(() => place() === 'row 0', { what: 'the row' });
    });

    it('after Escape shows the detail again', async () => {
      const card = await cardOf('few');
      const { mark } = loneliest(card);
      tap(card, placeOf(card, mark));
      await opens(card, mark.evidence.company);
      await press('Escape');
      await closes(card);
      tap(card, placeOf(card, mark));
      await opens(card, mark.evidence.company);
      expect(atRow()).to.equal(false);
    });

    it('elsewhere on the page closes the detail', async () => {
      const card = await cardOf('many');
      const { mark } = loneliest(card);
      tap(card, placeOf(card, mark));
      await opens(card, mark.evidence.company);
      document.body.dispatchEvent(new PointerEvent('pointerdown', { pointerType: 'touch', bubbles: true }));
      await closes(card);
    });

    it('on the detail itself neither closes it nor goes anywhere', async () => {
      const card = await cardOf('many');
      const { mark } = loneliest(card);
      tap(card, placeOf(card, mark));
      await opens(card, mark.evidence.company);
      const text = deepGet(detail(card), 'p');
      for (const type of ['pointerdown', 'pointerup', 'click'])
        text.dispatchEvent(
          new PointerEvent(type, { pointerType: 'touch', detail: 1, bubbles: true, cancelable: true, composed: true }),
        );
      expect([isOpen(card), atRow()]).to.deep.equal([true, false]);
    });

    it('that slides is none', async () => {
      const card = await timelineWith(trendOf(240).evidence ?? []);
      const { mark } = loneliest(card);
      const [x, y] = placeOf(card, mark);
      const one = finger(card);
      one('down', [x - 20, y]);
      one('move', [x - 10, y]);
      one('move', [x, y]);
      one('up', [x, y]);
      const init = { pointerType: 'touch', detail: 1, clientX: x, clientY: y, bubbles: true, composed: true };
      chartOf(card).dispatchEvent(new PointerEvent('click', init));
      expect([isOpen(card), deepQuery(card, '[aria-current]'), stretchOf(card)]).to.deep.equal([
        false,
        null,
        undefined,
      ]);
    });

    it('by assistive technology, on the node and at no place, goes to the row', async () => {
      for (const kind of ['few', 'many'] as const) {
        const card = await cardOf(kind);
        const stop = deepGet(card, '[part~=point][tabindex="0"]');
        const { point: index } = stop.dataset;
        stop.dispatchEvent(new PointerEvent('click', { bubbles: true, cancelable: true, composed: true, detail: 0 }));
        await until(() => place() === `row ${index}`, { what: `row ${index}` });
      }
    });
  });

  describe('the mouse', () => {
    it('goes to the row by its first click, whatever a finger did before', async () => {
      const card = await cardOf('many');
      const { mark } = loneliest(card);
      tap(card, placeOf(card, mark));
      await opens(card, mark.evidence.company);
      tap(card, nowhere(card));
      await closes(card);
      const [x, y] = placeOf(card, mark);
      await click([Math.round(x), Math.round(y)]);
      await until(atRow, { what: 'the row' });
    });

    it('clicks nothing where no mark is near', async () => {
      const card = await cardOf('few');
      const [x, y] = nowhere(card);
      await click([Math.round(x), Math.round(y)]);
      expect([atRow(), deepQuery(card, '[aria-current]'), deepActiveElement()?.localName]).to.deep.equal([
        false,
        null,
        'body',
      ]);
    });
  });
});

describeWithFixtures('two fingers', () => {
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
    const { plotRange: room, width } = pictureOf(timeline);
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
