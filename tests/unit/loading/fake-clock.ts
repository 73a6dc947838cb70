import type { Clock } from '../../../src/loading/load-environment.js';

interface Timer {
  readonly at: number;
  readonly run: () => void;
}

/** Time that passes only when a test says so, in steps of 50 ms. */
export class FakeClock implements Clock {
  #now = Date.UTC(2026, 5, 15, 12);
  readonly #sleeps = new Set<Timer>();
  readonly #timeouts = new Set<Timer>();

  /** The number of pauses that have not ended. */
  get sleeping(): number {
    return this.#sleeps.size;
  }

  now(): number {
    return this.#now;
  }

  sleep(ms: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const timer: Timer = { at: this.#now + ms, run: resolve };
      this.#sleeps.add(timer);
      signal.addEventListener('abort', () => {
        this.#sleeps.delete(timer);
        resolve();
      });
    });
  }

  timeout(ms: number): AbortSignal {
    const controller = new AbortController();
    const run = () => controller.abort(new DOMException('The operation timed out.', 'TimeoutError'));
    this.#timeouts.add({ at: this.#now + ms, run });
    return controller.signal;
  }

  /** Lets time pass, and after each step everything happen that has only to wait for its turn. */
  async advance(ms: number): Promise<void> {
    const end = this.#now + ms;
    for (;;) {
      await new Promise(setImmediate);
      this.#runDue(this.#sleeps);
      this.#runDue(this.#timeouts);
      await new Promise(setImmediate);
      if (this.#now >= end) return;
      this.#now = Math.min(end, this.#now + 50);
    }
  }

  #runDue(timers: Set<Timer>): void {
    for (const timer of timers) {
      if (timer.at > this.#now) continue;
      timers.delete(timer);
      timer.run();
    }
  }
}
