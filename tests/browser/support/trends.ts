// The elements, with the demo's trends in them.

import '../../../src/entries/trend-embed.js';
import type { TrendDocument } from '../../../src/document/index.js';
import type { TrendElement, TrendState } from '../../../src/elements/base/trend-element.js';
import type { TrendCardElement } from '../../../src/entries/elements/trend-card.js';
import { deepQuery, mount, until } from '../harness.js';
import { expectTakenOver, whenRedrawn } from './served-elements.js';

/** The reference trend; one in Arabic; one with nothing but a title; one with years for dates; one with 300 pieces of evidence. */
export const TREND = '/demo/trends/meter-tracks-buyer.json';
export const ARABIC = '/demo/trends/arabic.json';
export const MINIMAL = '/demo/trends/minimal.json';
export const YEARS = '/demo/trends/year-only.json';
export const LONG = '/demo/trends/long.json';
export const SIXTY = '/demo/trends/hard-sixty.json';

/** The element of each section, alone. */
export const SECTION_ELEMENTS = [
  'trend-header',
  'trend-stats',
  'trend-meters',
  'trend-prose',
  'evidence-timeline',
  'evidence-table',
  'evidence-counterexamples',
  'trend-faq',
] as const;

/** A document with all that a document may have, as the reference trend is. */
export type FullDocument = { [Key in keyof TrendDocument]-?: Exclude<TrendDocument[Key], undefined> };

/** A document of the demo as it is served. Only the reference trend and the Arabic one have every part. */
export async function fetchDocument(url: string): Promise<FullDocument> {
  return (await fetch(url)).json() as Promise<FullDocument>;
}

/** An item that must be there; `-1` is the last. */
export function nth<T>(list: Iterable<T>, index: number): T {
  const item = [...list].at(index);
  if (item === undefined) throw new Error(`The list has no item ${index}`);
  return item;
}

export function shadowOf({ shadowRoot, localName }: Element): ShadowRoot {
  if (!shadowRoot) throw new Error(`<${localName}> has no shadow root`);
  return shadowRoot;
}

/** Waits until an element has rendered a state. */
export async function whenState<T extends TrendElement>(element: T, state: TrendState = 'ready'): Promise<T> {
  await until(() => element.matches(`:state(${state})`), {
    what: `<${element.localName}> to be ${state} (it is ${element.state})`,
  });
  await element.updateComplete;
  if (state === 'ready') expectTakenOver(element);
  return element;
}

/** Mounts markup whose first element is one of ours, and waits until that shows its trend. */
export async function show<T extends TrendElement = TrendElement>(
  markup: string,
  state: TrendState = 'ready',
): Promise<T> {
  return whenState(await mount<T>(markup), state);
}

/** Waits until the timeline within an element is drawn: that takes a look at its width, after the first render. */
export async function whenDrawn<T extends HTMLElement>(element: T): Promise<T> {
  await until(() => deepQuery(element, '[data-point]'), { what: 'the timeline to be drawn' });
  await whenRedrawn(element);
  return element;
}

/** Hands a document to a card, and waits until that has rendered it. */
export async function showDocument(trend: object, state: TrendState = 'ready'): Promise<TrendCardElement> {
  return whenState(await mount<TrendCardElement>('<trend-card></trend-card>', trend), state);
}

interface Tree {
  [key: string]: Tree | string;
}

/** The reference trend with another value at a place that it has, such as "evidence/0/source/url". */
export async function trendWith(path: string, value: string): Promise<object> {
  const trend = (await fetchDocument(TREND)) as unknown as Tree;
  const steps = path.split('/');
  const last = nth(steps, -1);
  const part = steps.slice(0, -1).reduce((tree, step) => tree[step] as Tree, trend);
  if (!(last in part)) throw new Error(`The reference trend has no /${path}`);
  part[last] = value;
  return trend;
}

/** Every time that an event of a type reaches the document, until the end of the test. */
export function recordEvents<K extends keyof HTMLElementEventMap>(type: K): HTMLElementEventMap[K][] {
  const events: HTMLElementEventMap[K][] = [];
  document.addEventListener(type, (event) => events.push(event as HTMLElementEventMap[K]), {
    signal: recording.signal,
  });
  return events;
}

let recording = new AbortController();

afterEach(() => {
  recording.abort();
  recording = new AbortController();
});
