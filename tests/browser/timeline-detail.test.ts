import { expect } from 'chai';
import type { TrendElement } from '../../src/elements/shared/trend-element.js';
import { deepActiveElement, deepGet, deepQueryAll, mount, press, until, viewport } from './harness.js';
import { click, hover } from './support/mouse.js';
import { ARABIC, drawn, fetchDocument, nth, settled, TREND } from './support/trends.js';

const point = (root: ParentNode, index: number): HTMLElement => deepGet(root, `[data-point="${index}"]`);
const mark = (root: ParentNode, index: number): HTMLElement => deepGet(point(root, index), 'circle:not(.halo), path');
const detail = (root: ParentNode): HTMLElement => deepGet(root, '[part~=detail]');
const isOpen = (root: ParentNode): boolean => detail(root).matches(':popover-open');

const opens = (root: ParentNode): Promise<boolean> => until(() => isOpen(root), { what: 'the detail to open' });
const closes = (root: ParentNode): Promise<boolean> => until(() => !isOpen(root), { what: 'the detail to close' });

/** In the middle of the window, so that there is room on all sides. */
async function timelineOf(src: string, markup = (timeline: string): string => timeline): Promise<HTMLElement> {
  const page = await mount(
    `<div style="padding-block: 500px">${markup(`<evidence-timeline src="${src}"></evidence-timeline>`)}</div>`,
  );
  const timeline = await drawn(await settled(deepGet<TrendElement>(page, 'evidence-timeline')));
  timeline.scrollIntoView({ block: 'center' });
  return timeline;
}

async function focus(root: ParentNode, index: number): Promise<void> {
  point(root, index).focus();
  await until(() => isOpen(root) && deepGet(root, '.halo').parentElement === point(root, index), {
    what: `the detail of point ${index}`,
  });
}

afterEach(() => window.scrollTo(0, 0));

/** What is painted at a place, through shadow roots. */
function paintedAt(x: number, y: number): Element | null {
  let found = document.elementFromPoint(x, y);
  while (found?.shadowRoot) {
    const inner: Element | null = found.shadowRoot.elementFromPoint(x, y);
    if (!inner || inner === found) break;
    found = inner;
  }
  return found;
}

function expectInWindow(box: Element, what: string): void {
  const { left, top, right, bottom } = box.getBoundingClientRect();
  const { clientWidth } = document.documentElement;
  expect(
    [left >= 0, top >= 0, right <= clientWidth, bottom <= innerHeight],
    `${what}: ${[left, top, right, bottom].join(' ')}`,
  ).to.deep.equal([true, true, true, true]);
}

describe('the detail of a point', () => {
  it('is shown under the mouse, in the top layer, with company, date, stance and text', async () => {
    const timeline = await timelineOf(TREND);
    const { company, text } = nth((await fetchDocument(TREND)).evidence, 8);
    expect(isOpen(timeline)).to.equal(false);
    await hover(mark(timeline, 8));
    await opens(timeline);
    const said = detail(timeline).innerText;
    for (const part of [company, 'February 2026', 'challenges', text, 'Cursor seat tiers and their credit pools'])
      expect(said).to.include(part);
  });

  it('is hidden again when the mouse leaves', async () => {
    const timeline = await timelineOf(TREND);
    await hover(mark(timeline, 0));
    await opens(timeline);
    await hover([2, 2]);
    await closes(timeline);
  });

  it('follows the mouse to the point that is nearest', async () => {
    const timeline = await timelineOf(TREND);
    const { x, y, width, height } = mark(timeline, 1).getBoundingClientRect();
    await hover([Math.round(x + width / 2), Math.round(y + height / 2 + 8)]);
    await opens(timeline);
    expect(detail(timeline).innerText).to.include('Modal');
    await hover(mark(timeline, 3));
    await until(() => detail(timeline).innerText.includes('Together AI'), { what: 'the other point’s detail' });
  });

  it('is shown with the focus, and goes with it', async () => {
    const timeline = await timelineOf(TREND);
    await focus(timeline, 0);
    expect(detail(timeline).innerText).to.include('DeepSeek').and.to.include('March 2025');
    await press('ArrowRight');
    await until(() => detail(timeline).innerText.includes('Fireworks AI'), { what: 'the next point’s detail' });
    (deepActiveElement() as HTMLElement).blur();
    await closes(timeline);
  });

  it('is hidden by Escape, which leaves the focus where it is', async () => {
    const timeline = await timelineOf(TREND);
    await focus(timeline, 0);
    await press('Escape');
    await closes(timeline);
    expect(deepActiveElement()).to.equal(point(timeline, 0));
    await press('ArrowRight');
    await opens(timeline);
  });

  it('is hidden by Escape where the mouse brought it, wherever the focus is (WCAG 1.4.13)', async () => {
    const timeline = await timelineOf(TREND);
    await hover(mark(timeline, 0));
    await opens(timeline);
    await press('Escape');
    await closes(timeline);
  });

  it('is shown by the first tap of a finger, and the second goes to the row', async () => {
    const page = await mount(`<div><trend-card src="${TREND}"></trend-card></div>`);
    const card = await drawn(await settled(deepGet<TrendElement>(page, 'trend-card')));
    const tap = (): boolean => {
      const { x, y } = mark(card, 0).getBoundingClientRect();
      const at = { clientX: x + 5, clientY: y + 5, bubbles: true, composed: true, detail: 1 };
      return mark(card, 0).dispatchEvent(new PointerEvent('click', { ...at, pointerType: 'touch' }));
    };
    tap();
    await opens(card);
    expect((deepActiveElement() as HTMLElement).dataset['row']).to.equal(undefined);
    tap();
    expect((deepActiveElement() as HTMLElement).dataset['row']).to.equal('0');
    await closes(card);
  });

  it('is hidden by a press elsewhere', async () => {
    const timeline = await timelineOf(TREND);
    await focus(timeline, 0);
    await click([2, 2]);
    await closes(timeline);
  });

  it('goes when the element does, and comes again after it came back', async () => {
    const timeline = await timelineOf(TREND);
    await focus(timeline, 0);
    const { parentNode } = timeline;
    timeline.remove();
    parentNode?.appendChild(timeline);
    await drawn(timeline);
    expect(isOpen(timeline)).to.equal(false);
    await focus(timeline, 0);
  });
});

describe('the box with the detail', () => {
  it('is not clipped by what is around the timeline, nor covered', async () => {
    const timeline = await timelineOf(TREND, (inner) => {
      return `<div style="overflow: hidden; transform: translateZ(0); contain: paint; width: 400px">${inner}</div>
        <div style="position: relative; z-index: 99999; background: white; height: 300px; margin-block: -4px"></div>`;
    });
    for (const index of [8, 10, 0]) {
      await focus(timeline, index);
      const { left, top, right, bottom } = detail(timeline).getBoundingClientRect();
      for (const [x, y] of [
        [left, top],
        [right, top],
        [left, bottom],
        [right, bottom],
      ] as const) {
        const painted = paintedAt(x + (x === left ? 5 : -5), y + (y === top ? 5 : -5));
        expect(
          painted && detail(timeline).contains(painted),
          `point ${index} at ${x} ${y}: ${painted?.localName}`,
        ).to.equal(true);
      }
    }
  });

  for (const src of [TREND, ARABIC]) {
    for (const block of ['start', 'center', 'end'] as const) {
      it(`stays within the window at every point of ${src}, scrolled to its ${block}`, async () => {
        const timeline = await timelineOf(src);
        timeline.scrollIntoView({ block });
        for (const { dataset } of deepQueryAll(timeline, '[data-point]')) {
          const index = Number(dataset['point']);
          await focus(timeline, index);
          expectInWindow(detail(timeline), `point ${index}`);
        }
      });
    }
  }

  it('stays within a narrow window, and does not widen it', async function () {
    if (!(await viewport(320, 640))) this.skip();
    const timeline = await timelineOf(TREND);
    for (const index of [9, 0, 8, 10]) {
      await focus(timeline, index);
      expectInWindow(detail(timeline), `point ${index}`);
      expect(document.documentElement.scrollWidth).to.equal(document.documentElement.clientWidth);
    }
  });

  it('stays while the mouse is on it, for the text to be read and selected (WCAG 1.4.13)', async () => {
    const timeline = await timelineOf(TREND);
    await hover(mark(timeline, 8));
    await opens(timeline);
    await hover(detail(timeline));
    await new Promise((resolve) => requestAnimationFrame(resolve));
    expect(isOpen(timeline)).to.equal(true);
    await click(detail(timeline));
    expect(timeline.shadowRoot?.activeElement?.hasAttribute('data-point')).to.not.equal(true);
    await hover([1, 1]);
    await closes(timeline);
  });

  it('does not cover the point that it belongs to', async () => {
    const timeline = await timelineOf(TREND);
    for (const index of [0, 4, 8, 9, 10]) {
      await focus(timeline, index);
      const [box, dot] = [detail(timeline).getBoundingClientRect(), mark(timeline, index).getBoundingClientRect()];
      expect(box.bottom <= dot.top || box.top >= dot.bottom, `point ${index}`).to.equal(true);
    }
  });

  it('moves along when the page is scrolled', async () => {
    const timeline = await timelineOf(TREND);
    await focus(timeline, 8);
    const distance = (): number =>
      detail(timeline).getBoundingClientRect().top - mark(timeline, 8).getBoundingClientRect().top;
    const before = distance();
    window.scrollBy(0, 40);
    await until(() => Math.abs(distance() - before) < 1, { what: 'the box to be at its point again' });
  });
});
