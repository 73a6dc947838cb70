export interface Complaint {
  kind: 'error' | 'warn' | 'uncaught' | 'unhandled';
  text: string;
}

export interface ConsoleSpy {
  /** In the order of their arrival. */
  readonly complaints: readonly Complaint[];
  /** Fails when anything was complained about, after giving late rejections the time to be reported. */
  expectSilence(): Promise<void>;
}

declare global {
  interface Window {
    /** Called by the test page before anyone else hears of the event. */
    consoleSpyListener?: ((event: Event) => void) | undefined;
  }
}

const { error, warn } = console;

afterEach(() => {
  Object.assign(console, { error, warn });
  window.consoleSpyListener = undefined;
});

/**
 * Collects console.error, console.warn, uncaught errors and unhandled rejections from now to the end of the test.
 * They go nowhere else meanwhile: an uncaught error no longer fails the test by itself, so the test must look.
 */
export function consoleSpy(): ConsoleSpy {
  const complaints: Complaint[] = [];
  const record = (kind: Complaint['kind'], ...values: unknown[]): void => {
    complaints.push({ kind, text: values.map(String).join(' ') });
  };

  console.error = (...values) => record('error', ...values);
  console.warn = (...values) => record('warn', ...values);
  window.consoleSpyListener = (event) => {
    if (event instanceof ErrorEvent) record('uncaught', event.error ?? event.message);
    else if (event instanceof PromiseRejectionEvent) record('unhandled', event.reason);
    // A resource that failed to load is an event of its element, on its way there.
    else return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };

  return {
    complaints,
    async expectSilence() {
      await new Promise(requestAnimationFrame);
      if (complaints.length === 0) return;
      const list = complaints.map(({ kind, text }) => `  ${kind}: ${text}`);
      throw new Error(`Expected silence:\n${list.join('\n')}`);
    },
  };
}
