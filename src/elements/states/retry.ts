import type { LitElement } from 'lit';

/** An element that can load its document again. */
export interface RetryHost extends LitElement {
  reload(): Promise<void>;
}

/** Loads the document again, at the reader's request. */
export async function retry(host: RetryHost): Promise<void> {
  const { body } = host.ownerDocument;
  // The button disappears, and each state has a box of its own: the focus stays in the element, and does not go to the top
  // of the page.
  const hold = () => {
    const base = host.renderRoot.querySelector<HTMLElement>('[part=base]');
    if (base) base.tabIndex = -1;
    base?.focus();
  };
  hold();
  const reloaded = host.reload();
  for (const next of [host.updateComplete, reloaded]) {
    await next;
    if (host.ownerDocument.activeElement === body) hold();
  }
}
