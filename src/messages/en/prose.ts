export const proseMessages = {
  explanation: 'What’s happening — and why',
  buyers: 'For buyers',
  vendors: 'For vendors',
  outlook: 'Outlook',
  bottomLine: 'Bottom line',
} as const;
