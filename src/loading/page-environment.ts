import { warnOnce } from '../console/warn-once.js';
import type { Clock, LoadEnvironment } from './load-environment.js';

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

/** What loading takes from the page that this runs in; it watches the page's policy until `stop`. */
export function pageEnvironment(signal: AbortSignal): { readonly env: LoadEnvironment; stop(): void } {
  const violations: SecurityPolicyViolationEvent[] = [];
  const type = 'securitypolicyviolation';
  const listen = (event: SecurityPolicyViolationEvent) => violations.push(event);
  document.addEventListener(type, listen);
  return {
    env: {
      fetch: (...request) => fetch(...request),
      clock: systemClock,
      random: Math.random,
      signal,
      subtle: globalThis.crypto.subtle,
      // Not that of `location`: a sandboxed page has an opaque origin, whatever its address.
      origin: globalThis.origin,
      violations,
      warn: warnOnce,
    },
    stop: () => document.removeEventListener(type, listen),
  };
}
