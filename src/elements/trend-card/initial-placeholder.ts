import type { CSSResult, LitElement } from 'lit';
import { heightOf } from '../states/skeleton.template.js';
import { yieldToMain } from '../../loading/yield-to-main.js';

/** A card's shadow root before its first rendering: what the page put inside stays in view. */
export function initialPlaceholder(card: Element): ShadowRoot {
  const root = card.shadowRoot ?? card.attachShadow({ mode: 'open' });
  root.append(document.createElement('slot'));
  return root;
}

/**
 * Prepares a card that loads for its first rendering, in tasks of its own: the one that brings the script is long
 * enough. Until then it has the room that it will take.
 */
export async function reserveSpace({ shadowRoot, constructor }: LitElement, lines: readonly number[]): Promise<void> {
  const room = new CSSStyleSheet();
  room.replaceSync(`:host(:not([hidden])){display:block;min-block-size:${heightOf(lines)}px;overflow-anchor:none}`);
  shadowRoot?.adoptedStyleSheets.push(room);
  await yieldToMain();
  // Asked for, they are parsed.
  ((constructor as typeof LitElement).elementStyles as CSSResult[]).map(({ styleSheet }) => styleSheet);
  await yieldToMain();
}
