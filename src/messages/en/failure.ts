/** Messages of the failure view and of the stale notice. */
export const failureMessages = {
  failedLoading: 'The connection or its server may be down.',
  failedMissing: 'There is nothing at its address.',
  failedDocument: 'What arrived cannot be read as a trend.',
  failedServer: 'Its server answered with an error.',
  failedTimeout: 'It took too long to arrive.',
  failedLarge: 'It is too large to be shown.',
  failedIntegrity: 'What arrived is not the version that this page expects.',
  failedInvalid: 'It has faults that its publisher has to mend.',
  failedVersion: 'It has a format that this page cannot read yet.',
  instead: 'Read it here instead:',
  details: 'Details',
  retry: 'Try again',
  kept: 'Shown from a copy kept on {date}: the current version could not be loaded.',
} as const;
