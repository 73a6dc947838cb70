export const stateMessages = {
  loading: 'Loading the trend…',
} as const;
