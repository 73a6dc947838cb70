export const balanceMessages = {
  balance: '{supporting}, {challenging}',
  seeChallenges: { one: 'See the {n} counterexample', other: 'See the {n} counterexamples' },
  balanceMore: { one: 'and {n} more', other: 'and {n} more' },
} as const;
