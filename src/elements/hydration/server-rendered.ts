import { TrendError } from '../../loading/trend-error.js';

interface Host extends HTMLElement {
  readonly src: string;
}

/** Whether an element that has rendered nothing yet shows a server's HTML. */
export const isServerRendered = ({ shadowRoot }: Host): boolean => Boolean(shadowRoot?.firstChild);

/** Whether server-rendered HTML is still being streamed: the element was defined before all of it came. */
export const isStreaming = (host: Host): boolean => host.hasAttribute('served') && document.readyState === 'loading';

/** Settles when the browser has parsed the whole page. */
export const pageParsed = (): Promise<void> =>
  new Promise((resolve) => {
    document.addEventListener('DOMContentLoaded', () => resolve(), { once: true });
  });

/** The document that a server embedded in the element, as JSON; an error where that was damaged on its way. */
export function embeddedDocument(host: Host): unknown {
  const script = host.src ? null : host.querySelector(':scope > script[type="application/json"]');
  try {
    return script && JSON.parse(script.textContent);
  } catch (error) {
    return new TrendError('not-json', `The document inside the element is not JSON: ${(error as Error).message}`, null);
  }
}
