import { warnOnce } from '../console/warn-once.js';
import type { Clock, FetchDiagnostics, LoadEnvironment } from './load-environment.js';
import { yieldToMain } from './yield-to-main.js';

export const systemClock: Clock = {
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

/** What loading takes from the page that this runs in; it watches the page's policy until `stop`. */
export function pageEnvironment(signal: AbortSignal): { readonly env: LoadEnvironment; stop(): void } {
  const diagnostics = fetchDiagnostics();
  return {
    env: {
      fetch: (...request) => fetch(...request),
      clock: systemClock,
      random: Math.random,
      signal,
      subtle: globalThis.crypto.subtle,
      // Not that of `location`: a sandboxed page has an opaque origin, whatever its address.
      origin: globalThis.origin,
      diagnostics,
      warn: warnOnce,
    },
    stop: diagnostics.stop,
  };
}
