/**
 * The trend document: its parser and types, and what writes its dates, numbers and shares. Needs no browser.
 */
export * from '../document/index.js';
export { textDirection } from '../locale/direction.js';
export { formatFor, type Format, type SharePart } from '../locale/format.js';
