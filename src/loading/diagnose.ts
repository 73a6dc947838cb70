/** What the page knows of a request that was not answered, beyond that it failed. */
export interface FetchDiagnostics {
  /** Whether the page's Content-Security-Policy refused the URL. */
  blockedByCsp(url: string): Promise<boolean>;
  /** Whether a server answers at the URL, which does not let this page read it. */
  respondsOpaquely(url: string, signal: AbortSignal): Promise<boolean>;
}

/** Addresses that no page fetches, and those that one that came by https does not: all http but the reader's own machine. */
const UNFETCHED = /^(?!(https?|data|blob|file|\w+-extension):)/;
const INSECURE = /^http:(?!\/\/(localhost|127\.|\[::1\]))/;

/**
 * What the page itself has in the way of a document: that does not pass, however often it is tried.
 * @returns the line to add or to change; undefined where nothing is known to be in the way
 */
export async function diagnosePage(url: string, origin = '', page?: FetchDiagnostics): Promise<string | undefined> {
  if (await page?.blockedByCsp(url))
    return `The page’s policy blocks ${url}: add ${new URL(url).origin} to connect-src in its Content-Security-Policy.`;
  return UNFETCHED.test(url) || (origin.startsWith('https:') && INSECURE.test(url))
    ? `This page cannot fetch ${url}: set src to an address that begins with https://.`
    : undefined;
}

/** The header that a server has to add, when it answers and only does not let the page read it. */
export async function diagnoseServer(
  url: string,
  signal: AbortSignal,
  page?: FetchDiagnostics,
): Promise<string | undefined> {
  return (await page?.respondsOpaquely(url, signal))
    ? `${url} answers, but may not be read by other sites (CORS): add the header "Access-Control-Allow-Origin: *" to it.`
    : undefined;
}
