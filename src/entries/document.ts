/**
 * The trend document: parser, types, and formatting of dates, numbers and shares. Needs no browser.
 */
export * from '../document/index.js';
export { textDirection } from '../locale/direction.js';
export { formatFor, type Format, type SharePart } from '../locale/format.js';
