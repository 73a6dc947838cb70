import type { TrendError } from '../../loading/trend-error.js';

/** The element that tells of each failure: the elements of one document share it. */
const tellers = new WeakMap<TrendError, WeakRef<Element>>();

/**
 * Whether an element tells of a failure: the first that is seen of those that show one document, so that a layout of
 * five elements has one note and one button.
 */
export function tellsFailure(element: Element, failure: TrendError): boolean {
  const teller = tellers.get(failure)?.deref();
  if (teller !== element && teller?.isConnected && teller.checkVisibility()) return false;
  tellers.set(failure, new WeakRef(element));
  return true;
}
