export const footerMessages = {
  publishedBy: 'Published by {name}',
} as const;
