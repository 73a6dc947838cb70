/** What tells that a trend is shown from a copy that was kept. */
export const keptWords = {
  kept: 'Shown from a copy kept on {date}: the current version could not be loaded.',
  keptRetry: 'Try again',
} as const;
