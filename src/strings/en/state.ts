export const stateWords = {
  loading: 'Loading the trend…',
} as const;
