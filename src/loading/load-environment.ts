/** Where a document is, and how to fetch it. `url` is absolute. */
export interface LoadRequest {
  readonly url: string;
  /** Subresource Integrity metadata that the document must match; empty for none. */
  readonly integrity?: string | undefined;
  /** `reload` bypasses the HTTP cache. */
  readonly cache?: RequestCache | undefined;
}

/** Time in milliseconds. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Resolves after `ms`, or as soon as the signal aborts. */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
  /** A signal that aborts after `ms`. */
  timeout(ms: number): AbortSignal;
}

/** What the page knows about a request that failed, beyond the fact that it failed. */
export interface FetchDiagnostics {
  /** Whether the page's Content-Security-Policy blocked the URL. */
  blockedByCsp(url: string): Promise<boolean>;
  /** Whether a server responds at the URL but does not let this page read the response. */
  respondsOpaquely(url: string, signal: AbortSignal): Promise<boolean>;
}

/** Everything that loading takes from the world around it. */
export interface LoadEnvironment {
  readonly fetch: typeof fetch;
  readonly clock: Clock;
  /** A random number from 0 to 1, for the jitter of pauses. */
  readonly random: () => number;
  readonly signal: AbortSignal;
  /** WebCrypto; undefined where the page is not a secure context. */
  readonly subtle?: SubtleCrypto | undefined;
  /** The page's origin: a page on https cannot fetch from http. */
  readonly origin?: string | undefined;
  /** What the page's policy has blocked so far. */
  readonly violations?: readonly SecurityPolicyViolationEvent[] | undefined;
  /** In a page found out from these. */
  readonly diagnostics?: FetchDiagnostics | undefined;
  /** Receives a line for the console: what the page or the server has to change. */
  readonly warn?: ((message: string) => void) | undefined;
  /** Receives the bytes of a document that is valid and matches its hash. */
  readonly onLoaded?: ((bytes: ArrayBuffer) => void) | undefined;
}
