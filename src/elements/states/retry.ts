import type { LitElement } from 'lit';

/** An element that can load its document again. */
export interface RetryHost extends LitElement {
  reload(): Promise<void>;
}

/** Loads the document again, at the reader's request. */
export function retry(host: RetryHost): void {
  // The button disappears: the focus moves to the element, and not to the top of the page.
  const base = host.renderRoot.querySelector<HTMLElement>('[part=base]');
  if (base) base.tabIndex = -1;
  base?.focus();
  void host.reload();
}
