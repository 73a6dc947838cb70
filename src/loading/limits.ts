/** Limits that protect the reader's device and patience. Times in milliseconds, sizes in bytes. */
export const LIMITS = {
  /** Of the decoded body, counted while it streams. */
  bytes: 5_000_000,
  /** From the first request to the end of the body, retries and pauses included. */
  time: 30_000,
  retries: 2,
  /** The longest first pause before a retry; each further one is four times as long. Jitter shortens it by up to half. */
  pause: 400,
} as const;
