export const balanceMessages = {
  balance: '{supporting}, {challenging}',
  balanceMore: { one: 'and {n} more', other: 'and {n} more' },
} as const;
