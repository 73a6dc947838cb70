/**
 * What a program needs to work with trends: the document's parser and types, the events and errors.
 * Importing it defines no element and needs no browser; the elements are in `trend-embed/elements/*`.
 */
export * from './document.js';
export { TrendEvent, type TrendEventDetails } from '../events/events.js';
export { TrendError, type TrendErrorCode } from '../loading/trend-error.js';
