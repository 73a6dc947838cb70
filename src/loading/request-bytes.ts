import { LIMITS } from './limits.js';
import type { LoadEnvironment, LoadRequest } from './load-environment.js';

/** What a request that brought no document ended with. */
export interface Fault {
  /** Undefined if there was no response, or its body broke off. */
  readonly response?: Response;
  /** True if there was no response at all. */
  readonly unanswered?: boolean;
}

/** Reads a body to its end; stops and returns undefined as soon as it exceeds the limit of size. */
async function readBody({ body }: Response): Promise<ArrayBuffer | undefined> {
  const reader = body?.getReader();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for (let chunk = await reader?.read(); chunk?.value; chunk = await reader?.read()) {
    size += chunk.value.length;
    if (size > LIMITS.bytes) {
      reader?.cancel().catch(() => undefined);
      return undefined;
    }
    chunks.push(chunk.value);
  }
  return new Blob(chunks).arrayBuffer();
}

/** Requests a document's bytes once. Never rejects. */
export async function requestBytes(request: LoadRequest, env: LoadEnvironment): Promise<ArrayBuffer | Fault> {
  const { url, integrity, cache = 'default' } = request;
  let unanswered = true;
  try {
    const response = await env.fetch(url, {
      cache,
      credentials: 'omit',
      signal: env.signal,
      // Without WebCrypto only the browser can check the hash.
      ...(integrity && !env.subtle && { integrity }),
    });
    unanswered = false;
    const bytes = response.ok ? await readBody(response) : undefined;
    return bytes ?? { response };
  } catch {
    // `fetch` and the body's stream reject when the connection fails, and when the signal aborts.
    return { unanswered };
  }
}
