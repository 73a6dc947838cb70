import type { RenderOptions } from 'lit';
import { hydrate } from './hydrate.js';

interface Host extends HTMLElement {
  readonly src: string;
  readonly hasUpdated: boolean;
  readonly isConnected: boolean;
  connectedCallback(): void;
}

/** Whether an element shows what a server rendered, and nothing of its own yet. */
export const isServerRendered = ({ hasUpdated, shadowRoot }: Host) => !hasUpdated && Boolean(shadowRoot?.firstChild);

/**
 * Whether the HTML that a server rendered is still on its way when the element is connected, because its definition
 * came earlier. It is then connected again when the page is whole.
 */
export function isStreaming(host: Host): boolean {
  const arriving = host.hasAttribute('served') && document.readyState === 'loading';
  if (arriving)
    document.addEventListener('DOMContentLoaded', () => host.isConnected && host.connectedCallback(), { once: true });
  return arriving;
}

/** The document that a server handed over, inside the element. */
export function embeddedDocument(host: Host): unknown {
  const script = host.src ? null : host.querySelector(':scope > script[type="application/json"]');
  return script && JSON.parse(script.textContent);
}

/** Joins a rendering to a server's HTML; or takes that away, where it is of another version. */
export function hydrateOrClear(root: HTMLElement | DocumentFragment, value: unknown, options: RenderOptions): boolean {
  try {
    hydrate(root, value, options);
    return true;
  } catch {
    root.replaceChildren();
    return false;
  }
}
