export const publishMessages = {
  allTrends: 'All trends',
  noTrends: 'There are no trends yet.',
  notFound: 'There is nothing at this address',
  otherFormats: 'Other formats',
  embedTrend: 'Embed this trend',
  embedWithScript: 'Where scripts are allowed, these two lines:',
  embedWithout: 'Anywhere else, this link:',
} as const;
