export const balanceWords = {
  balance: '{supporting}, {challenging}',
  balanceMore: { one: 'and {n} more', other: 'and {n} more' },
} as const;
