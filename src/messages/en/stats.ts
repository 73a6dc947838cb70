export const statsMessages = {
  shareOf: '{count} of {total}',
} as const;
