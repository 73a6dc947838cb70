import { loadDocument } from './load.js';
import type { Clock, FetchDiagnostics, LoadEnvironment, LoadRequest } from './load-environment.js';
import type { LoadResult } from './load-result.js';
import { yieldToMain } from './yield-to-main.js';

/** The console lines of this page: each is written once, however many elements it concerns. */
const warned = new Set<string>();

function warn(message: string): void {
  if (warned.has(message)) return;
  warned.add(message);
  // eslint-disable-next-line no-console -- the page's author looks here for the line to add
  console.warn(`trend-embed: ${message}`);
}

/** Gives the next step a task of its own, to avoid long tasks on slow phones. Hidden documents throttle timers. */
const yieldUnlessHidden = () => (document.hidden ? undefined : yieldToMain());

const clock: Clock = {
  now: Date.now,
  sleep: (ms, signal) =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      signal.addEventListener('abort', () => {
        clearTimeout(timer);
        resolve();
      });
    }),
  timeout: (ms) => AbortSignal.timeout(ms),
};

/** Records what the page's policy blocks, until `stop`. */
function fetchDiagnostics(): FetchDiagnostics & { stop(): void } {
  const blocked: string[] = [];
  const listen = ({ disposition, effectiveDirective, blockedURI }: SecurityPolicyViolationEvent) => {
    if (disposition === 'enforce' && effectiveDirective === 'connect-src') blocked.push(blockedURI);
  };
  document.addEventListener('securitypolicyviolation', listen);
  return {
    async blockedByCsp(url) {
      // The browser fires the event in a later task than the one that rejects the fetch.
      await yieldToMain();
      // After a redirect `blockedURI` is only an origin.
      return blocked.some((uri) => url.startsWith(uri));
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
 * Loads a document for the page that this runs in. If that fails and the page asked for offline copies, the result is
 * the last good copy together with the failure.
 * @param options `keep`: whether to keep the last good copy; read again when the document has loaded
 * @throws as `loadDocument`
 */
export async function loadInBrowser(
  request: LoadRequest,
  signal: AbortSignal,
  options: { readonly keep?: boolean },
): Promise<LoadResult> {
  const offlineCopies = async () => (options.keep ? import('./offline-copy.js') : undefined);
  // Loaded in advance, because the network may be what fails.
  offlineCopies().catch(() => undefined);
  // Not in the task that evaluates the script.
  await yieldUnlessHidden();
  const diagnostics = fetchDiagnostics();
  const save = async (bytes: ArrayBuffer) => (await offlineCopies())?.saveOfflineCopy(request.url, bytes);
  const env: LoadEnvironment = {
    fetch: (...request) => fetch(...request),
    clock,
    random: Math.random,
    signal,
    subtle: globalThis.crypto.subtle,
    // Not that of `location`: a sandboxed page has an opaque origin, whatever its address.
    origin: globalThis.origin,
    diagnostics,
    warn,
    // A document that cannot be saved is still shown.
    onLoaded: (bytes) => void save(bytes).catch(() => undefined),
  };
  try {
    const result = await loadDocument(request, env);
    if (result.status === 'ready') {
      // Reading and rendering each get a task.
      await yieldUnlessHidden();
      return result;
    }
    const copy = await offlineCopies()
      .then((copies) => copies?.readOfflineCopy(request, env))
      .catch(() => undefined);
    return copy ? { ...copy, failure: result.failure } : result;
  } finally {
    diagnostics.stop();
  }
}
