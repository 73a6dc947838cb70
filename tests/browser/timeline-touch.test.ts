import { expect } from 'chai';
import type { TrendElement } from '../../src/elements/base/trend-element.js';
import type { TimelineMark } from '../../src/layout/timeline/timeline-layout.js';
import { manyPieces } from '../fixtures/many.js';
import { deepActiveElement, deepGet, deepQuery, press, until } from './harness.js';
import { place, point } from './support/evidence.js';
import { click } from './support/mouse.js';
import { trendOf } from './support/rows.js';
import { chartOf, finger, inWindow, pictureOf, stretchOf, tap, timelineWith } from './support/timelines.js';
import { fetchDocument, nth, TREND } from './support/trends.js';

const detail = (root: ParentNode): HTMLElement => deepGet(root, '[part~=detail]');
const isOpen = (root: ParentNode): boolean => detail(root).matches(':popover-open');

const opens = (root: ParentNode, text: string): Promise<boolean> =>
  until(() => isOpen(root) && detail(root).innerText.includes(text), { what: `the detail of ${text}` });

const closes = (root: ParentNode): Promise<boolean> => until(() => !isOpen(root), { what: 'the detail to close' });

const atRow = (): boolean => place().startsWith('row');

async function cardOf(kind: 'few' | 'many' | 'columns'): Promise<TrendElement> {
  const evidence =
    kind === 'few' ? (await fetchDocument(TREND)).evidence : manyPieces(kind === 'many' ? 600 : 3000, { months: 0.2 });
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
    expect([isOpen(card), deepQuery(card, '[aria-current]'), stretchOf(card)]).to.deep.equal([false, null, undefined]);
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
