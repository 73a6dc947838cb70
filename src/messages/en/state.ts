export const stateMessages = {
  loading: 'Loading the trend…',
  failed: 'This trend cannot be shown.',
} as const;
