/** The document with which an empty studio begins: valid, and nothing in it. */
export const firstText = (): string =>
  `${JSON.stringify({ version: 1, id: 'new-trend', title: 'A claim in one sentence' }, null, 2)}\n`;
