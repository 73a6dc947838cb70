// The rows of a table of evidence, and what stands around them.

import type { Evidence, TrendDocument } from '../../../src/document/index.js';
import type { TrendElement } from '../../../src/elements/base/trend-element.js';
import { deepGet, deepQueryAll, mount } from '../harness.js';
import { whenState } from './trends.js';

/** A trend of pieces, the first of them in January 2010, each a month after the one before. */
export function trendOf(count: number, piece: (i: number) => Partial<Evidence> = () => ({})): TrendDocument {
  const evidence = Array.from({ length: count }, (_, i): Evidence => {
    const date = `${2010 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`;
    return { company: `Company ${i}`, date, stance: 'supports', text: `Text ${i}`, ...piece(i) };
  });
  return { version: 1, id: 'a-trend', title: 'A trend', evidence };
}

/** Shows a document in an element of its own. */
export async function showIn<T extends TrendElement = TrendElement>(tag: string, trend: object): Promise<T> {
  return whenState(await mount<T>(`<${tag}></${tag}>`, trend));
}

/** The indices of the rows, as they stand. */
export const rowsOf = (root: ParentNode): number[] =>
  deepQueryAll(root, '[data-row]').map(({ dataset }) => Number(dataset['row']));

export const row = (root: ParentNode, index: number): HTMLElement => deepGet(root, `[data-row="${index}"]`);

/** A button by what it says, the first of several. */
export function button(root: ParentNode, text: string): HTMLButtonElement {
  const found = deepQueryAll<HTMLButtonElement>(root, 'button').find(({ textContent }) => textContent.trim() === text);
  if (!found) throw new Error(`No button says ${text}`);
  return found;
}

/** What the section says of how much it shows. */
export const statusOf = (root: ParentNode): string =>
  deepGet(root, '[part=status] [aria-live]').textContent.replace(/\s+/g, ' ').trim();

/** Types into the filter, all at once. */
export async function filter(element: TrendElement, query: string): Promise<void> {
  const field = deepGet<HTMLInputElement>(element, 'input[type=search]');
  field.focus();
  field.value = query;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await element.updateComplete;
}
