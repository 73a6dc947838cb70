import { StudioDocument } from '../../../src/studio/document/studio-document.js';
import type { Pane } from '../../../src/studio/pane.js';
import type {} from '../../../src/studio/keep/studio-keep.js';
import type {} from '../../../src/studio/take/studio-take.js';
import { Settings } from '../../../src/studio/settings.js';
import type { Studio } from '../../../src/studio/studio.js';
import { mount, until } from '../harness.js';

/** The files of the release are those that are built; the studio's own page comes from its source. */
const place = {
  files: new URL('/dist/', location.href),
  own: new URL('/studio/', location.href),
  server: undefined,
};

/** A trend with evidence of both sides, shares and a question. */
export const TREND = {
  version: 1,
  id: 'short',
  title: 'The meter follows the buyer',
  updated: '2026-06',
  stats: [{ id: 'one', label: 'Do so', count: 27, total: 30 }],
  evidence: [
    { company: 'Alder', date: '2024-09', stance: 'supports', text: 'It did so.' },
    { company: 'Cedar', date: '2025-08', stance: 'challenges', text: 'It did not.' },
  ],
  faq: [{ question: 'Why?', answer: 'Because of the buyer.' }],
};

export const textOf = (trend: object): string => JSON.stringify(trend, null, 2);

/** The tags of panes; a test imports the one that it mounts. */
type PaneTag = keyof {
  [K in keyof HTMLElementTagNameMap as HTMLElementTagNameMap[K] extends Pane ? K : never]: true;
};

/** A pane with a studio of its own, in the page. */
export async function mountPane<K extends PaneTag>(
  tag: K,
  text = textOf(TREND),
): Promise<{ pane: HTMLElementTagNameMap[K]; studio: Studio }> {
  const studio: Studio = { document: new StudioDocument(text), settings: new Settings(), place };
  const pane = await mount<HTMLElementTagNameMap[K]>(`<${tag}></${tag}>`);
  pane.studio = studio;
  await pane.updateComplete;
  return { pane, studio };
}

/** The first element that matches, through open shadow roots. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- as querySelector's own
export function within<T extends Element = HTMLElement>(root: ParentNode, selector: string): T | undefined {
  const found = root.querySelector<T>(selector);
  if (found) return found;
  for (const { shadowRoot } of root.querySelectorAll('*')) {
    const inside = shadowRoot ? within<T>(shadowRoot, selector) : undefined;
    if (inside) return inside;
  }
  return undefined;
}

/** Waits for an element in a pane. */
export async function find<T extends Element = HTMLElement>(pane: Pane, selector: string): Promise<T> {
  const found: T | undefined = await until(() => within<T>(pane.renderRoot, selector), { what: selector });
  if (!found) throw new Error(selector);
  return found;
}

/** Waits for a card in a frame that shows a text. */
export async function card(pane: Pane, text: string): Promise<HTMLElement> {
  const frame = await find<HTMLIFrameElement>(pane, 'iframe');
  return until(
    () => {
      const element = frame.contentDocument?.querySelector<HTMLElement>('trend-card');
      return element?.shadowRoot?.textContent.includes(text) ? element : undefined;
    },
    { what: `a card with “${text}”` },
  ) as Promise<HTMLElement>;
}

/** Types into a field as a person does who puts a whole value there. */
export function type(field: HTMLInputElement | HTMLTextAreaElement, value: string): void {
  field.value = value;
  field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
}

/** Picks from a list. */
export function pick(list: HTMLSelectElement, value: string): void {
  list.value = value;
  list.dispatchEvent(new Event('change', { bubbles: true }));
}
