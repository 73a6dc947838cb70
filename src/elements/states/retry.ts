import type { LitElement } from 'lit';

/** An element that can load its document again. */
export interface RetryHost extends LitElement {
  reload(): Promise<void>;
}

/** Loads again, because the reader asked for it. */
export function retry(host: RetryHost): void {
  // The button goes away with what it stands by: focus stays here, and not at the top of the page.
  const base = host.renderRoot.querySelector<HTMLElement>('[part=base]');
  if (base) base.tabIndex = -1;
  base?.focus();
  void host.reload();
}
