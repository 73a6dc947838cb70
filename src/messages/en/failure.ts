/** Messages of the failure view and of the stale notice. */
export const failureMessages = {
  failed: 'This trend cannot be shown.',
  failedLoading: 'The connection or its server may be down.',
  failedMissing: 'There is nothing at its address.',
  failedDocument: 'What arrived cannot be read as a trend.',
  details: 'Details',
  retry: 'Try again',
  kept: 'Shown from a copy kept on {date}: the current version could not be loaded.',
} as const;
