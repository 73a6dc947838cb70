import type { FetchDiagnostics, LoadEnvironment } from './load-environment.js';
import { yieldToMain } from './yield-to-main.js';

/** Addresses of a scheme that no page can fetch. */
const UNFETCHABLE = /^(?!(https?|data|blob|\w+-extension):)/;

/** Addresses that a page on https cannot fetch (mixed content): http, except on the reader's own machine. */
const INSECURE = /^http:(?!\/\/(localhost|127\.|\[::1\]))/;

/** What a page can tell of a request that failed. */
export const pageDiagnostics = (violations: readonly SecurityPolicyViolationEvent[]): FetchDiagnostics => ({
  async blockedByCsp(url) {
    // The browser fires the event in a later task than the one that rejects the fetch.
    await yieldToMain();
    return violations.some(
      ({ disposition, effectiveDirective, blockedURI }) =>
        // After a redirect `blockedURI` is only an origin.
        disposition === 'enforce' && effectiveDirective === 'connect-src' && url.startsWith(blockedURI),
    );
  },
  async respondsOpaquely(url, signal) {
    try {
      const { type } = await fetch(url, { method: 'HEAD', mode: 'no-cors', credentials: 'omit', signal });
      return type === 'opaque';
    } catch {
      return false;
    }
  },
});

/**
 * Finds an obstacle in the page itself, which no retry overcomes.
 * @returns what to change; undefined if nothing is known to be in the way
 */
export async function diagnosePage(
  url: string,
  { origin = '', diagnostics }: Pick<LoadEnvironment, 'origin' | 'diagnostics'>,
): Promise<string | undefined> {
  if (await diagnostics?.blockedByCsp(url))
    return `The page’s policy blocks ${url}: add ${new URL(url).origin} to connect-src in its Content-Security-Policy.`;
  if (origin === 'null' && url.startsWith('file:'))
    return `A page that is opened from disk cannot fetch ${url}: open the page through a server.`;
  return UNFETCHABLE.test(url) || (origin.startsWith('https:') && INSECURE.test(url))
    ? `This page cannot fetch ${url}: set src to an address that begins with https://.`
    : undefined;
}

/** Finds out whether only the server's CORS policy is in the way, and returns the header to add. */
export async function diagnoseServer(
  url: string,
  { signal, diagnostics }: Pick<LoadEnvironment, 'signal' | 'diagnostics'>,
): Promise<string | undefined> {
  return (await diagnostics?.respondsOpaquely(url, signal))
    ? `${url} answers, but may not be read by other sites (CORS): add the header "Access-Control-Allow-Origin: *" to it.`
    : undefined;
}
