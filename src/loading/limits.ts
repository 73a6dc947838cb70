/** What a reader's device and patience are asked for at most. Times in milliseconds, sizes in bytes. */
export const LIMITS = {
  /** Of the decoded body, counted while it streams. */
  bytes: 5_000_000,
  /** From the first request to the parsed document, retries and their pauses included. */
  time: 30_000,
  retries: 2,
  /** The first pause before a retry; each further one is four times as long. */
  pause: 400,
} as const;
