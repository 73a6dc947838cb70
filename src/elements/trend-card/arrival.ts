import type { CSSResult, LitElement } from 'lit';
import { heightOf } from '../shared/loading.template.js';
import { nextTask } from '../shared/next-task.js';

/**
 * Prepares a card that loads for its first rendering, in tasks of its own: the one that brings the script is long
 * enough. Until then what the page put inside stays in view, in the room that the card will take.
 */
export async function arrive(card: LitElement, lines: readonly number[]): Promise<void> {
  const root = card.attachShadow({ mode: 'open' });
  const room = new CSSStyleSheet();
  room.replaceSync(`:host(:not([hidden])){display:block;min-block-size:${heightOf(lines)}px;overflow-anchor:none}`);
  root.adoptedStyleSheets = [room];
  root.append(document.createElement('slot'));
  await nextTask();
  // Asked for, they are parsed.
  ((card.constructor as typeof LitElement).elementStyles as CSSResult[]).map(({ styleSheet }) => styleSheet);
  await nextTask();
  root.replaceChildren();
}
