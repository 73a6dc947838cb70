import { ContextEvent } from '@lit/context';
import type { TrendDocument } from 'trend-embed';
import { trendContext } from 'trend-embed/context';

/** What a component of one's own sees of the trend around it. */
export interface SeenTrend {
  /** Undefined until it is there. */
  readonly trend: TrendDocument | undefined;
  /** The index of the picked piece of evidence. */
  readonly selected: number | undefined;
  /** Picks a piece in every element that shows the trend. */
  readonly select: (index: number) => void;
}

/**
 * Tells of the trend of the card or provider around an element, now and after each change.
 * @returns what ends it
 */
export function watchTrend(element: HTMLElement, changed: (seen: SeenTrend) => void): () => void {
  let unsubscribe: (() => void) | undefined;
  let leave: (() => void) | undefined;
  const request = new ContextEvent(
    trendContext,
    element,
    (source, unprovide) => {
      unsubscribe?.();
      leave = unprovide;
      if (!source) return;
      const tell = () => {
        const trend = source.state.status === 'ready' ? source.state.trend : undefined;
        changed({ trend, selected: source.selected, select: (index) => source.select(index) });
      };
      unsubscribe = source.subscribe(tell);
      tell();
    },
    true,
  );
  element.dispatchEvent(request);
  return () => {
    unsubscribe?.();
    leave?.();
  };
}
