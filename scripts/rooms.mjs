/** The rooms of `src/`, from the ground up, and the rooms that each may import from besides itself. */
export const ROOMS = {
  document: [],
  locale: ['document'],
  evidence: ['document', 'locale'],
  lint: ['document', 'evidence'],
  layout: ['document', 'evidence'],
  messages: ['document', 'locale'],
  loading: ['document'],
  store: ['document', 'loading'],
  events: ['document', 'loading'],
  context: ['document', 'loading', 'store'],
  sections: ['document', 'locale', 'evidence', 'layout', 'messages', 'store', 'events'],
  text: ['document', 'locale', 'evidence', 'messages', 'sections'],
  elements: ['document', 'locale', 'evidence', 'messages', 'loading', 'store', 'events', 'context', 'sections'],
  server: ['document', 'locale', 'evidence', 'messages', 'loading', 'sections', 'elements'],
  companions: ['messages', 'sections'],
  embed: ['document'],
  dev: [],
  cli: ['document', 'loading', 'lint', 'messages', 'server', 'text'],
};

/** The rooms that need neither a DOM nor Lit. */
export const PURE = [
  'document',
  'locale',
  'evidence',
  'lint',
  'layout',
  'messages',
  'loading',
  'store',
  'events',
  'text',
];
