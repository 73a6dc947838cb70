// Cards that a server rendered, in the page as its parser would put them there.

import type { TrendCardElement } from '../../../src/entries/elements/trend-card.js';
import { mount } from '../harness.js';
import { whenState, shadowOf } from './trends.js';

async function html(answer: Response): Promise<string> {
  if (!answer.ok) throw new Error(await answer.text());
  return answer.text();
}

/** What the server sends for a trend of the demo. */
export const servedHtml = async (name: string, options: Record<string, string> = {}): Promise<string> =>
  html(await fetch(`/__served__/${name}?${String(new URLSearchParams(options))}`));

/** What it sends for any document. */
export const servedDocument = async (trend: object): Promise<string> =>
  html(await fetch('/__served__/', { method: 'POST', body: JSON.stringify(trend) }));

/** Elements and texts, in their order; not the comments, which are the library's own. */
export function nodesOf(root: Node): Node[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  return Array.from({ [Symbol.iterator]: () => ({ next: () => step(walker.nextNode()) }) });
}
const step = (value: Node | null): IteratorResult<Node> =>
  value ? { done: false, value } : { done: true, value: undefined };

/** A card just parsed: nothing of a script's has come into its content. */
export async function parsed(html: string): Promise<{ card: TrendCardElement; nodes: Node[] }> {
  const container = await mount('<div></div>');
  container.setHTMLUnsafe(html);
  const card = container.querySelector<TrendCardElement>('trend-card');
  if (!card) throw new Error('The server sent no card.');
  // The first rendering is a microtask away.
  return { card, nodes: nodesOf(shadowOf(card)) };
}

/** A card that has come alive from a server's HTML. */
export async function takenOver(
  name: string,
  options?: Record<string, string>,
): Promise<{ card: TrendCardElement; nodes: Node[] }> {
  const { card, nodes } = await parsed(await servedHtml(name, options));
  await whenState(card);
  return { card, nodes };
}
