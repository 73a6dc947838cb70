export const statsMessages = {
  shareOf: '{count} of {total}',
  shareOfUnit: '{count} of {total} {unit}',
} as const;
