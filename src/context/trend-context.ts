import { createContext } from '@lit/context';
import type { TrendSource } from '../loading/trend-store.js';

/**
 * The trend of the nearest card or provider. The key is the same for every copy of this package in
 * the page, so that their elements can stand inside each other; its number rises when `TrendSource`
 * changes in a way that an older copy cannot follow.
 */
export const trendContext = createContext<TrendSource | undefined>(Symbol.for('trend-embed/source/1'));

/** The elements that hand a trend to those inside them. */
const PROVIDERS = 'trend-card, trend-provider';

/** The nearest element around `element`, through shadow boundaries, that will provide a trend once it is defined. */
export function undefinedProvider(element: Element): Element | undefined {
  let node: Node | null = element;
  while (node) {
    const parent: Node | null = (node as Element).assignedSlot ?? node.parentNode;
    node = parent instanceof ShadowRoot ? parent.host : parent;
    if (node instanceof Element && node.matches(PROVIDERS)) return node.matches(':not(:defined)') ? node : undefined;
  }
  return undefined;
}
