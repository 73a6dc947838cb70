/**
 * For what does not come: long, for a slow machine, and shorter than a test's own time, so that the message tells what was
 * missing.
 */
const LIMIT_MS = 15_000;

const nextFrame = (): Promise<number> => new Promise(requestAnimationFrame);

/** Waits for a number of frames of a window. */
export async function frames(count: number, { requestAnimationFrame: next } = window): Promise<void> {
  for (let i = 0; i < count; i++) await new Promise((resolve) => next(resolve));
}

function expiry(limit: number, message: () => string): { expired: Promise<never>; cancel: () => void } {
  let timer = 0;
  const expired = new Promise<never>((_, reject) => {
    timer = window.setTimeout(() => reject(new Error(message())), limit);
  });
  return { expired, cancel: () => window.clearTimeout(timer) };
}

/**
 * Waits until `probe` gives something truthy, and returns it. It is asked anew in every frame; while it throws,
 * the answer counts as no. After `limit` milliseconds the wait fails, saying `what` it was for and what the probe threw last.
 */
export async function until<T>(
  probe: () => T | Promise<T>,
  { what, limit = LIMIT_MS }: { what: string; limit?: number },
): Promise<T> {
  let thrown: unknown;
  let over = false;
  const { expired, cancel } = expiry(
    limit,
    () => `Waited ${limit} ms in vain for ${what}${thrown ? ` (${String(thrown)})` : ''}`,
  );

  async function poll(): Promise<T> {
    for (;;) {
      try {
        const value = await probe();
        if (value || over) return value;
        thrown = undefined;
      } catch (error) {
        thrown = error;
      }
      await nextFrame();
    }
  }

  try {
    return await Promise.race([poll(), expired]);
  } finally {
    over = true;
    cancel();
  }
}

/** The next event of a type on `target`; fails after `limit` milliseconds without one. */
export function nextEvent<K extends keyof HTMLElementEventMap>(
  target: EventTarget,
  type: K,
  limit?: number,
): Promise<HTMLElementEventMap[K]>;
export function nextEvent(target: EventTarget, type: string, limit?: number): Promise<Event>;
export async function nextEvent(target: EventTarget, type: string, limit = LIMIT_MS): Promise<Event> {
  const listening = new AbortController();
  const { expired, cancel } = expiry(limit, () => `Waited ${limit} ms in vain for the event "${type}"`);
  const event = new Promise<Event>((resolve) => target.addEventListener(type, resolve, { signal: listening.signal }));
  try {
    return await Promise.race([event, expired]);
  } finally {
    listening.abort();
    cancel();
  }
}
