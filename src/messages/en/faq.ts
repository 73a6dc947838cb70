export const faqMessages = {
  faq: 'Questions and answers',
  link: 'Link to this answer',
} as const;
