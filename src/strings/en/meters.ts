export const metersWords = {
  meters: 'How it works',
} as const;
