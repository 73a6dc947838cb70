import type { Context } from '@lit/context';
import type { TrendSource } from '../store/trend-store.js';

/**
 * The context of the nearest card's or provider's trend. Every build of this package on a page uses the same key, so that
 * their elements can be nested; its number rises when `TrendSource` changes in a way that an older build cannot follow.
 * `createContext` would do the same in more bytes.
 */
export const trendContext = Symbol.for('trend-embed/source/2') as unknown as Context<symbol, TrendSource | undefined>;
