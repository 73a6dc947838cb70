export const statsWords = {
  shareOf: '{count} of {total}',
} as const;
