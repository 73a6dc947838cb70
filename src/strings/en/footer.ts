export const footerWords = {
  publishedBy: 'Published by {name}',
} as const;
