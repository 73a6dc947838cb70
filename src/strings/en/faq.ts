export const faqWords = {
  faq: 'Questions and answers',
  link: 'Link to this answer',
} as const;
