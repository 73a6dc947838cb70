export { parse, type ParseResult } from './parse.js';
export { readPartialDate, timeSpan, type DatePrecision, type PartialDate, type TimeSpan } from './partial-date.js';
export type { Problem } from './problems.js';
export { shareOf, type Share } from './share.js';
export { paragraphs } from './text.js';
export type * from './types.js';
