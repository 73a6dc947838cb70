import { TrendEvent } from '../../events/events.js';
import type { LoadState } from '../../store/load-state.js';

/** The event that tells the page of a load state; undefined for those that nobody is told of. */
export function stateEvent(state: LoadState): Event | undefined {
  if ('failure' in state) {
    const { code, message, url, problems } = state.failure;
    return new TrendEvent('trend-error', { code, message, url, problems });
  }
  if (state.status !== 'ready') return undefined;
  return new TrendEvent('trend-load', { trend: state.trend, url: state.url });
}
