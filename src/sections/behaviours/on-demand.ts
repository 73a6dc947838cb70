/** All code of the page that is loaded on demand. */
const all = new Set<{ load(): Promise<void> }>();

/**
 * Code that only some readers need: loaded once for all elements of the page, and asked for again after a failure. It
 * never rejects: without it, what it does is absent.
 */
export class OnDemand<Code> {
  /** Undefined until it has come, and where it cannot be had. */
  code: Code | undefined;
  /** Whether the last attempt failed. */
  failed = false;
  #loading: Promise<void> | undefined;
  readonly #users = new Set<(code: Code | undefined) => void>();

  /** @param always whether every page that shows a trend loads it in the end */
  constructor(
    private readonly read: () => Promise<Code>,
    always = true,
  ) {
    if (always) all.add(this);
  }

  /** @param callback called at once where the code is there, else when it has come, and with nothing after a failure */
  use(callback: (code: Code | undefined) => void): void {
    if (this.code) callback(this.code);
    else this.#users.add(callback);
  }

  load(): Promise<void> {
    return (this.#loading ??= this.read().then(
      (code) => {
        this.code = code;
        this.failed = false;
        this.#tell();
        this.#users.clear();
      },
      () => {
        this.#loading = undefined;
        this.failed = true;
        this.#tell();
      },
    ));
  }

  #tell(): void {
    for (const callback of this.#users) callback(this.code);
  }
}

/**
 * Loads all that is loaded on demand: what a reader does in one element may lead to another.
 * @param but what is under way already
 */
export const loadOnDemand = (but?: { load(): Promise<void> }): Promise<unknown> =>
  Promise.all([...all].filter((code) => code !== but).map((code) => code.load()));

/** Settles when what the reader has done can be answered; undefined where nothing waits for it. */
export let answering: Promise<unknown> | undefined;

/** Loads it for something that the reader has done. */
export function answerSoon(): void {
  answering ??= loadOnDemand().then(() => {
    answering = undefined;
  });
}

let idle = false;

/** Loads it when the page has nothing else to do: before the reader touches anything, and after what the page shows. */
export function loadWhenIdle(): void {
  if (idle) return;
  idle = true;
  // WebKit has no idle callbacks.
  if ('requestIdleCallback' in window) requestIdleCallback(() => void loadOnDemand(), { timeout: 1000 });
  else setTimeout(() => void loadOnDemand(), 200);
}
