/** What follows `B/ID` in the addresses of a trend's editions: the index, and an edition by its date. */
const EDITION = /^\/editions(?:\/\d{4}-\d{2}-\d{2}(?:\.\d{1,6})?)?\.json$/;

/** Whether what follows an id is the address of its editions' index, or of one of them. */
export const isEditionPath = (rest: string): boolean => EDITION.test(rest);

/** Editions are served as data, byte for byte. */
export const EDITION_FILE = { type: 'application/json', kind: 'data' } as const;
