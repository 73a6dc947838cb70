import type { TrendDocument } from '../document/index.js';
import type { LoadEnvironment, LoadRequest } from './fetch-bytes.js';
import type { PageSenses } from './hints.js';
import { loadDocument } from './load-document.js';
import { nextTask } from './next-task.js';
import { TrendError } from './trend-error.js';

/** What was said on the console: each line once in a page, however many elements it is for. */
const said = new Set<string>();

function warn(message: string): void {
  if (said.has(message)) return;
  said.add(message);
  // eslint-disable-next-line no-console -- the page's author has a line to add, and looks for it here
  console.warn(`trend-embed: ${message}`);
}

/** What comes next has a task of its own: on a slow phone each is long enough. Where nobody looks, timers are slow. */
const apart = () => (document.hidden ? undefined : nextTask());

/** Listens for refusals by the page's policy, until `stop`. */
function sensesOfPage(): PageSenses & { stop(): void } {
  const refused: string[] = [];
  const listen = ({ disposition, effectiveDirective, blockedURI }: SecurityPolicyViolationEvent) => {
    if (disposition === 'enforce' && effectiveDirective === 'connect-src') refused.push(blockedURI);
  };
  document.addEventListener('securitypolicyviolation', listen);
  return {
    async refuses(url) {
      // The browser tells of it in a task of its own.
      await nextTask();
      // Only an origin is named where the request was redirected.
      return refused.some((uri) => url.startsWith(uri));
    },
    async answers(url, signal) {
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
export async function loadInPage(
  request: LoadRequest,
  signal: AbortSignal,
  wishes: { readonly keep?: boolean },
): Promise<TrendDocument> {
  const copies = async () => (wishes.keep ? import('./kept-copies.js') : undefined);
  // Asked for ahead: when the network has failed, it is too late.
  copies().catch(() => undefined);
  // Not in the task that brought the script.
  await apart();
  const page = sensesOfPage();
  const { subtle } = globalThis.crypto;
  const keep = async (bytes: ArrayBuffer) => (await copies())?.keepCopy(request.url, bytes);
  const env: LoadEnvironment = {
    fetch: (...request) => fetch(...request),
    signal,
    subtle,
    // The window's own: a sandboxed page has an opaque one, whatever its address says.
    origin: globalThis.origin,
    page,
    warn,
    // What cannot be kept is still shown.
    arrived: (bytes) => void keep(bytes).catch(() => undefined),
  };
  try {
    const trend = await loadDocument(request, env);
    // Reading it is one thing, rendering it another.
    await apart();
    return trend;
  } catch (error) {
    if (error instanceof TrendError) {
      const kept = await copies()
        .then((copies) => copies?.keptTrend(request, env))
        .catch(() => undefined);
      if (kept) error.kept = kept;
    }
    throw error;
  } finally {
    page.stop();
  }
}
