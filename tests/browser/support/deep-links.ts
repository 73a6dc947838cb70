// Addresses that lead to a piece of evidence or to a question.

import type { TrendElement } from '../../../src/elements/base/trend-element.js';
import { deepActiveElement, deepGet, deepQueryAll, fault, frames, mount, nextEvent, until } from '../harness.js';
import { named } from './evidence.js';
import { TREND } from './trends.js';

/** The id of the reference trend. */
export const ID = 'meter-tracks-buyer';

/** Frames enough for an answer, where there is one. */
export const SOME = 5;

/** All that is marked within an element or a page. */
export const current = (root: Element | Document): string[] => deepQueryAll(root, '[aria-current=true]').map(named);

/** The questions that are open there. */
export const opened = (root: Element | Document): string[] =>
  deepQueryAll(root, '[part~=question] button[aria-expanded=true]').map(named);

export function isInView(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  const { innerHeight: height } = element.ownerDocument.defaultView ?? window;
  return top >= -1 && bottom <= height + 1;
}

/** Questions hear of a link a moment after they are shown: what they need for it comes by itself. */
export const listening = (): Promise<unknown> => import('../../../src/sections/behaviours/deep-links.js');

interface Page {
  readonly window: Window & typeof globalThis;
  readonly document: Document;
  /** Where the focus is, as `place` tells of this page. */
  readonly place: () => string;
}

/** Opens a page of its own at an address that ends with a hash. Elements come by their own scripts. */
export async function openAt(
  hash: string,
  body: string,
  { head = '', entry = 'trend-embed' }: { head?: string; entry?: string } = {},
): Promise<Page> {
  const script = `<script type="module" src="${location.origin}/src/entries/${entry}.ts"></script>`;
  const html = `<!doctype html><html lang="en"><head><title>A page</title>${head}</head><body>${body}${script}</body></html>`;
  const container = await mount('<div><iframe width="800" height="500"></iframe></div>');
  const iframe = deepGet<HTMLIFrameElement>(container, 'iframe');
  const loaded = nextEvent(iframe, 'load');
  iframe.src = fault('raw', { type: 'text/html', body: html }) + hash;
  await loaded;
  const { contentWindow } = iframe;
  if (!contentWindow) throw new Error('The frame has no window');
  const { document: inner } = contentWindow;
  return {
    window: contentWindow as Page['window'],
    document: inner,
    place: () => named(deepActiveElement(inner)),
  };
}

/** Waits until an element of a page shows its trend. */
export async function readyIn({ document: inner, window: of }: Page, selector: string): Promise<TrendElement> {
  const found = await until(() => inner.querySelector<TrendElement>(`${selector}:state(ready)`), {
    what: `${selector} to be ready`,
  });
  await frames(SOME, of);
  if (!found) throw new Error(`No ${selector}`);
  return found;
}

/** Markup of an element of ours. */
export const one = (tag: string, src = TREND): string => `<${tag} src="${src}"></${tag}>`;

/** Markup that is out of view at first. */
export const below = (markup: string): string => `<div style="padding-block: 1500px">${markup}</div>`;

afterEach(() => window.scrollTo(0, 0));
