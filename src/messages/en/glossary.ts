export const glossaryMessages = {
  glossary: 'Glossary',
} as const;
