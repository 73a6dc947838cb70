import { load } from './load.js';
import type { LoadEnvironment, LoadRequest } from './load-environment.js';
import type { LoadResult } from './load-result.js';
import { pageEnvironment } from './page-environment.js';
import { yieldToMain } from './yield-to-main.js';

/** Gives the next step a task of its own, to avoid long tasks on slow phones. Hidden documents throttle timers. */
const yieldUnlessHidden = () => (document.hidden ? undefined : yieldToMain());

/**
 * Loads a document for the page that this runs in. If that fails and the page asked for offline copies, the result is
 * the last good copy together with the failure.
 * @param options `keep`: whether to keep the last good copy; read again when the document has loaded
 * @throws as `load`
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
  const { env: page, stop } = pageEnvironment(signal);
  const save = async (bytes: ArrayBuffer) => (await offlineCopies())?.saveOfflineCopy(request.url, bytes);
  // A document that cannot be saved is still shown.
  const env: LoadEnvironment = { ...page, onLoaded: (bytes) => void save(bytes).catch(() => undefined) };
  try {
    const result = await load(request, env);
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
    stop();
  }
}
