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
  /** Held weakly: an element that leaves the page is not kept for code that may never come. */
  #users: WeakRef<object>[] = [];
  readonly #callbacks = new WeakMap<object, Set<(code: Code | undefined) => void>>();

  /** @param always whether every page that shows a trend loads it in the end */
  constructor(
    private readonly read: () => Promise<Code>,
    always = true,
  ) {
    if (always) all.add(this);
  }

  /**
   * @param user for whom the code is
   * @param callback called at once where the code is there, else when it has come, and with nothing after a failure
   */
  use(user: object, callback: (code: Code | undefined) => void): void {
    if (this.code) {
      callback(this.code);
      return;
    }
    const callbacks = this.#callbacks.get(user);
    if (callbacks) {
      callbacks.add(callback);
      return;
    }
    this.#callbacks.set(user, new Set([callback]));
    this.#users = [...this.#users.filter((known) => known.deref()), new WeakRef(user)];
  }

  load(): Promise<void> {
    return (this.#loading ??= this.read().then(
      (code) => {
        this.code = code;
        this.failed = false;
        this.#tell();
        this.#users = [];
      },
      () => {
        this.#loading = undefined;
        this.failed = true;
        this.#tell();
      },
    ));
  }

  #tell(): void {
    for (const known of this.#users) {
      const user = known.deref();
      if (user) this.#callbacks.get(user)?.forEach((callback) => callback(this.code));
    }
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
