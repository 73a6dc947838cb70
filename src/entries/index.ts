/**
 * The API for programs: the parser and types of the document, events and errors. Defines no element and needs no
 * browser; the elements are in `trend-embed/elements/*`.
 */
export * from './document.js';
export { TrendEvent, type TrendEventDetails } from '../events/events.js';
export { TrendError, type TrendErrorCode } from '../loading/trend-error.js';
