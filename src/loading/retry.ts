import type { Attempt } from './attempt.js';
import { LIMITS } from './limits.js';
import type { LoadEnvironment } from './load-environment.js';

/**
 * Makes attempts until one succeeds or fails for good, the limits are reached, or the signal aborts. Pauses grow
 * exponentially with equal jitter, so that many readers do not return to a recovering server at the same moment; a
 * pause that the server asked for is kept exactly.
 * @returns the last attempt
 */
export async function retry(
  attempt: () => Promise<Attempt>,
  { clock, random, signal }: Pick<LoadEnvironment, 'clock' | 'random' | 'signal'>,
): Promise<Attempt> {
  const deadline = clock.now() + LIMITS.time;
  for (let retries = 0; ; retries++) {
    const result = await attempt();
    if (result.kind !== 'retry' || retries === LIMITS.retries) return result;
    const wait = result.wait ?? LIMITS.pause * 4 ** retries * (0.5 + random() / 2);
    if (clock.now() + wait >= deadline) return result;
    if (!signal.aborted) await clock.sleep(wait, signal);
    if (signal.aborted) return result;
  }
}
