export const metersMessages = {
  meters: 'How it works',
} as const;
