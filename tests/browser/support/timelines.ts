// Timelines of much evidence, what their pictures hold, and pointers on them.

import { resetMouse, sendMouse } from '@web/test-runner-commands';
import type { Evidence, TimeSpan } from '../../../src/document/index.js';
import { formatFor } from '../../../src/locale/format.js';
import type { TrendElement } from '../../../src/elements/base/trend-element.js';
import {
  timelineLayout,
  type TimelineLayout,
  type TimelineMark,
} from '../../../src/layout/timeline/timeline-layout.js';
import { manyPieces, type Mix, trendWithPieces } from '../../fixtures/many.js';
import { deepGet, mount, until } from '../harness.js';
import { whenDrawn, whenState } from './trends.js';

// `timelineWith` scrolls.
afterEach(() => window.scrollTo(0, 0));

/** For how many frames an element must stay at its place. */
const STILL = 5;

/** Waits until nothing scrolls: what a key of the test before has begun goes on for some frames. */
async function whenStill(element: Element): Promise<void> {
  let [last, still] = [Number.NaN, 0];
  await until(
    () => {
      const { top } = element.getBoundingClientRect();
      still = top === last ? still + 1 : 0;
      last = top;
      return still >= STILL;
    },
    { what: 'the page to stand still' },
  );
}

/** A document in an element of its own, 760 px wide, with room around it, in the middle of the window. */
export async function timelineWith(
  evidence: readonly Evidence[],
  { tag = 'evidence-timeline', lang }: { tag?: string; lang?: string } = {},
): Promise<TrendElement> {
  const page = await mount(`<div style="width: 760px; padding-block: 400px"><${tag}></${tag}></div>`, {
    ...trendWithPieces(evidence),
    ...(lang !== undefined && { lang }),
  });
  const element = deepGet<TrendElement>(page, tag);
  await whenDrawn(await whenState(element));
  deepGet(element, '.plot').scrollIntoView({ block: 'center' });
  await whenStill(element);
  return element;
}

/** Generated evidence in a timeline. */
export const timelineOf = (count: number, mix?: Mix): Promise<TrendElement> => timelineWith(manyPieces(count, mix));

export const chartOf = (root: ParentNode): SVGSVGElement => deepGet<SVGSVGElement>(root, '[part~=chart]');

/** The stretch of time that an element shows. */
export const stretchOf = ({ source }: TrendElement): TimeSpan | undefined => source?.timeRange;

/** The picture that an element should show, as plain data. */
export function pictureOf(element: TrendElement): TimelineLayout {
  const { trend } = element;
  const format = formatFor(trend?.lang ?? 'en');
  return timelineLayout(trend?.evidence ?? [], {
    width: chartOf(element).viewBox.baseVal.width,
    fontSize: 13,
    mirrored: trend?.lang === 'ar',
    sideLabels: {
      supports: deepGet(element, 'text.side.supports').textContent,
      challenges: deepGet(element, 'text.side.challenges').textContent,
    },
    updated: trend?.updated,
    dateLabel: (date, before) => format.tick(date, before),
    numberLabel: (value) => format.number(value),
    timeRange: stretchOf(element),
  });
}

/** A place of the picture as one of the window. */
export function inWindow(root: ParentNode, { x, y }: Pick<TimelineMark, 'x' | 'y'>): { x: number; y: number } {
  return new DOMPoint(x, y).matrixTransform(chartOf(root).getScreenCTM() ?? new DOMMatrix());
}

/** The time at a place of the window. */
export function timeAt(element: TrendElement, clientX: number): number {
  const { time, plotRange: room } = pictureOf(element);
  const { x } = new DOMPoint(clientX, 0).matrixTransform(chartOf(element).getScreenCTM()?.inverse());
  return time.start + ((x - room.start) / (room.end - room.start)) * (time.end - time.start);
}

/** Where in the window a time stands. */
export function placeAt(element: TrendElement, time: number): number {
  const { time: whole, plotRange: room } = pictureOf(element);
  const share = (time - whole.start) / (whole.end - whole.start);
  return inWindow(element, { x: room.start + share * (room.end - room.start), y: 0 }).x;
}

/** What the line beside the buttons says of the stretch. */
export const stretchText = (root: ParentNode): string => deepGet(root, '[part~=zoom] [aria-live]').textContent.trim();

let pressed = false;

afterEach(async () => {
  if (pressed) await resetMouse();
  pressed = false;
});

type Place = readonly [x: number, y: number];

const rounded = ([x, y]: Place): [number, number] => [Math.round(x), Math.round(y)];

/** Presses the mouse, moves it from place to place, and lets it go at the last. */
export async function drag(...places: readonly Place[]): Promise<void> {
  pressed = true;
  for (const [i, place] of places.entries()) {
    await sendMouse({ type: 'move', position: rounded(place) });
    if (i === 0) await sendMouse({ type: 'down' });
  }
  await sendMouse({ type: 'up' });
}

/** Turns the wheel at a place; returns whether the page would scroll or zoom for it. */
export function wheel(root: ParentNode, clientX: number, init: WheelEventInit): boolean {
  const { top, height } = chartOf(root).getBoundingClientRect();
  const at = { clientX, clientY: top + height / 2, bubbles: true, cancelable: true, composed: true };
  return chartOf(root).dispatchEvent(new WheelEvent('wheel', { ...at, ...init }));
}

/** A finger on a timeline. */
export function finger(
  root: ParentNode,
  pointerId = 1,
): (type: 'down' | 'move' | 'up' | 'cancel', place: Place) => void {
  return (type, [clientX, clientY]) => {
    const target = chartOf(root);
    const at = { clientX, clientY, buttons: type === 'down' || type === 'move' ? 1 : 0 };
    const init = { ...at, pointerId, pointerType: 'touch', bubbles: true, cancelable: true, composed: true };
    target.dispatchEvent(new PointerEvent(`pointer${type}`, init));
  };
}

/**
 * Taps as an engine tells of it: press and release, then the focus moves if what is there takes it, then the click.
 */
export function tap(root: ParentNode, place: Place): void {
  const [clientX, clientY] = place;
  const touch = finger(root);
  const shadow = (chartOf(root).getRootNode() as ShadowRoot).elementFromPoint(clientX, clientY);
  const target = shadow ?? chartOf(root);
  touch('down', place);
  touch('up', place);
  target.closest<HTMLElement>('[tabindex]')?.focus({ preventScroll: true });
  const init = { pointerType: 'touch', detail: 1, clientX, clientY, bubbles: true, cancelable: true, composed: true };
  target.dispatchEvent(new PointerEvent('click', init));
}

/** Waits until a probe of an element's stretch is true. */
export async function stretched(
  element: TrendElement,
  probe: (stretch: TimeSpan | undefined) => boolean,
  what: string,
): Promise<TimeSpan | undefined> {
  await until(() => probe(stretchOf(element)), { what });
  await element.updateComplete;
  return stretchOf(element);
}
