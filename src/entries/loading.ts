/**
 * Loading a trend document as the elements do, for pages and programs that show it themselves. Defines no element.
 */
export { loadDocument, type LoadOptions } from '../loading/load-document.js';
export type { LoadResult, Ready } from '../loading/load-result.js';
export { TrendError, type TrendErrorCode } from '../loading/trend-error.js';
