/** Where a value stands in a document, from the top: `['evidence', 3, 'text']`. */
export type Path = readonly (string | number)[];

/** The path as an RFC 6901 JSON Pointer. */
export const pointerOf = (path: Path): string =>
  path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** The path of a JSON Pointer; digits alone are the index of an item. */
export const pathOf = (pointer: string): Path =>
  pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((key) => (/^\d+$/.test(key) ? Number(key) : key));
