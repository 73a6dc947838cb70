/**
 * The context of the elements: an element of the page's own takes the trend of the card or provider around it. Defines
 * no element.
 */
export { trendContext } from '../context/trend-context.js';
export { TrendConsumer } from '../context/trend-consumer.js';
export type { LoadState } from '../store/load-state.js';
export type { TrendPeer, TrendPlace, TrendSource } from '../store/trend-store.js';
