/** Renders trends to HTML, in Node and in edge runtimes. Defines no element and needs no browser. */
export { type RenderTrendOptions, SECTION_NAMES } from './options.js';
export { renderTrend, streamTrend } from './render-trend.js';
export { loadMessages as loadWords } from '../messages/messages-for.js';
export { TrendError, type TrendErrorCode } from '../loading/trend-error.js';
