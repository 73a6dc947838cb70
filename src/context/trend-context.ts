import type { Context } from '@lit/context';
import type { TrendSource } from '../store/trend-store.js';

/**
 * The trend of the nearest card or provider. The key is the same for every copy of this package in
 * the page, so that their elements can stand inside each other; its number rises when `TrendSource`
 * changes in a way that an older copy cannot follow. `createContext` would do no more than this, and take more room.
 */
export const trendContext = Symbol.for('trend-embed/source/2') as unknown as Context<symbol, TrendSource | undefined>;
