import type { TrendDocument } from '../document/index.js';
import type { LoadEnvironment, LoadRequest } from './attempt.js';
import type { FetchDiagnostics } from './diagnose.js';
import { loadDocument } from './load.js';
import { yieldToMain } from './yield-to-main.js';
import { TrendError } from './trend-error.js';

/** What was said on the console: each line once in a page, however many elements it is for. */
const warned = new Set<string>();

function warn(message: string): void {
  if (warned.has(message)) return;
  warned.add(message);
  // eslint-disable-next-line no-console -- the page's author has a line to add, and looks for it here
  console.warn(`trend-embed: ${message}`);
}

/** What comes next has a task of its own: on a slow phone each is long enough. Where nobody looks, timers are slow. */
const yieldUnlessHidden = () => (document.hidden ? undefined : yieldToMain());

/** Listens for refusals by the page's policy, until `stop`. */
function fetchDiagnostics(): FetchDiagnostics & { stop(): void } {
  const refused: string[] = [];
  const listen = ({ disposition, effectiveDirective, blockedURI }: SecurityPolicyViolationEvent) => {
    if (disposition === 'enforce' && effectiveDirective === 'connect-src') refused.push(blockedURI);
  };
  document.addEventListener('securitypolicyviolation', listen);
  return {
    async blockedByCsp(url) {
      // The browser tells of it in a task of its own.
      await yieldToMain();
      // Only an origin is named where the request was redirected.
      return refused.some((uri) => url.startsWith(uri));
    },
    async respondsOpaquely(url, signal) {
      try {
        const { type } = await fetch(url, { method: 'HEAD', mode: 'no-cors', credentials: 'omit', signal });
        return type === 'opaque';
      } catch {
        return false;
      }
    },
    stop: () => document.removeEventListener('securitypolicyviolation', listen),
  };
}

/**
 * Loads a document for the page that this runs in. Where that fails and the page asked for it, the last good copy
 * goes with the failure.
 * @param wishes `keep`: whether the last good copy is to be kept; asked again when the document has come
 * @throws as `loadDocument`
 */
export async function loadInBrowser(
  request: LoadRequest,
  signal: AbortSignal,
  wishes: { readonly keep?: boolean },
): Promise<TrendDocument> {
  const copies = async () => (wishes.keep ? import('./offline-copy.js') : undefined);
  // Asked for ahead: when the network has failed, it is too late.
  copies().catch(() => undefined);
  // Not in the task that brought the script.
  await yieldUnlessHidden();
  const page = fetchDiagnostics();
  const { subtle } = globalThis.crypto;
  const keep = async (bytes: ArrayBuffer) => (await copies())?.saveOfflineCopy(request.url, bytes);
  const env: LoadEnvironment = {
    fetch: (...request) => fetch(...request),
    signal,
    subtle,
    // The window's own: a sandboxed page has an opaque one, whatever its address says.
    origin: globalThis.origin,
    diagnostics: page,
    warn,
    // What cannot be kept is still shown.
    onLoaded: (bytes) => void keep(bytes).catch(() => undefined),
  };
  try {
    const trend = await loadDocument(request, env);
    // Reading it is one thing, rendering it another.
    await yieldUnlessHidden();
    return trend;
  } catch (error) {
    if (error instanceof TrendError) {
      const kept = await copies()
        .then((copies) => copies?.readOfflineCopy(request, env))
        .catch(() => undefined);
      if (kept) error.kept = kept;
    }
    throw error;
  } finally {
    page.stop();
  }
}
