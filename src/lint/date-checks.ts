import { readPartialDate, timeSpan, type TimeSpan } from '../document/partial-date.js';
import type { Evidence, Stance, TrendDocument } from '../document/types.js';
import type { RawFinding } from './rules.js';

const spanOf = (date: string | undefined): TimeSpan | undefined => {
  const read = date === undefined ? undefined : readPartialDate(date);
  return read && timeSpan(read);
};

/** A chain of dates in order, from its last one back. */
interface Link {
  readonly index: number;
  readonly latest: number;
  readonly before: Link | undefined;
}

/**
 * The longest part of a list of spans whose dates rise: none is wholly before an earlier one of the chain. Of several, the
 * one that keeps the earlier places.
 */
function longestRise(spans: readonly TimeSpan[]): ReadonlySet<number> {
  // For each length, the chain whose latest start is earliest.
  const chains: Link[] = [];
  let longest: Link | undefined;
  spans.forEach(({ start, end }, index) => {
    let length = chains.length;
    while (length > 0 && (chains[length - 1]?.latest ?? 0) >= end) length -= 1;
    for (; length >= 0; length -= 1) {
      const before = chains[length - 1];
      const latest = Math.max(before?.latest ?? -Infinity, start);
      if (latest < (chains[length]?.latest ?? Infinity)) {
        const isLonger = length === chains.length;
        chains[length] = { index, latest, before };
        if (isLonger) longest = chains[length];
      }
      if (latest === start) break;
    }
  });
  const kept = new Set<number>();
  for (let link = longest; link; link = link.before) kept.add(link.index);
  return kept;
}

/**
 * The pieces that stand out of the order of time, in the direction in which they are fewest; undefined where they are so
 * many that the order is another.
 */
function outOfOrder(
  pieces: readonly { readonly span: TimeSpan; readonly index: number }[],
): readonly number[] | undefined {
  const rest = (spans: readonly TimeSpan[]) => {
    const kept = longestRise(spans);
    return pieces.flatMap(({ index }, i) => (kept.has(i) ? [] : [index]));
  };
  const rises = rest(pieces.map(({ span }) => span));
  if (rises.length === 0) return rises;
  const falls = rest(pieces.map(({ span: { start, end } }) => ({ start: -end, end: -start })));
  const fewest =
    falls.length < rises.length || (falls.length === rises.length && (falls[0] ?? 0) > (rises[0] ?? 0)) ? falls : rises;
  return fewest.length <= Math.max(1, pieces.length / 4) ? fewest : undefined;
}

/**
 * Finds evidence that jumps out of the order of dates, ascending or descending, among that of its stance: each stance has
 * a table of its own. Partial dates that overlap (a year and one of its months) may be in either order.
 */
export function disorder({ evidence = [] }: TrendDocument): RawFinding[] {
  const jumps = (['supports', 'challenges'] satisfies Stance[]).map((stance) =>
    outOfOrder(
      evidence.flatMap(({ date, stance: own }, index) => {
        const span = own === stance ? spanOf(date) : undefined;
        return span ? [{ span, index }] : [];
      }),
    ),
  );
  if (jumps.includes(undefined)) return [];
  const all = jumps.flatMap((indices) => indices ?? []).sort((a, b) => a - b);
  const [first] = all;
  if (first === undefined) return [];
  const others = all.length - 1;
  const message = `${evidence[first]?.date} is out of order: the dates before and after it go one way${others > 0 ? `; so are ${others} more` : ''}`;
  return [{ rule: 'evidence-order', pointer: `/evidence/${first}/date`, message }];
}

/** Finds evidence that is later than the trend's own date. */
export function afterUpdate({ updated, evidence = [] }: TrendDocument): RawFinding[] {
  const until = spanOf(updated)?.end ?? Infinity;
  const late = evidence.flatMap(({ date }, index) => ((spanOf(date)?.start ?? -Infinity) >= until ? [index] : []));
  const [first] = late;
  if (first === undefined) return [];
  const others = late.length > 1 ? `, and so ${late.length === 2 ? 'is' : 'are'} ${late.length - 1} more` : '';
  const message = `${evidence[first]?.date} is after "updated", ${updated}${others}`;
  return [{ rule: 'after-update', pointer: `/evidence/${first}/date`, message }];
}

/** Finds a first observation after evidence that supports the claim. */
export function lateObservation({ firstObserved, evidence = [] }: TrendDocument): RawFinding[] {
  const from = spanOf(firstObserved)?.start ?? -Infinity;
  let first: (Evidence & { readonly end: number }) | undefined;
  let at = 0;
  for (const [index, piece] of evidence.entries()) {
    const end = piece.stance === 'supports' ? spanOf(piece.date)?.end : undefined;
    if (end !== undefined && end <= from && end < (first?.end ?? Infinity)) [first, at] = [{ ...piece, end }, index];
  }
  if (!first) return [];
  const message = `${firstObserved} is after the first evidence, ${first.date} in /evidence/${at}`;
  return [{ rule: 'first-observed', pointer: '/firstObserved', message }];
}

/** So long after its first observation a trend is no longer new, in ms. */
const YEAR = 366 * 24 * 3_600_000;

/** Finds a trend that is called new long after it was first observed: readers see both beside each other. */
export function oldNews({ status, firstObserved, updated, evidence = [] }: TrendDocument): RawFinding[] {
  const from = spanOf(firstObserved)?.end;
  const own = spanOf(updated)?.start;
  const until = own ?? Math.max(...evidence.map(({ date }) => spanOf(date)?.start ?? -Infinity));
  if (status !== 'new' || from === undefined || until - from <= YEAR) return [];
  const message = `"new", and first observed ${firstObserved}, more than a year before ${own === undefined ? 'the latest evidence' : `"updated", ${updated}`}`;
  return [{ rule: 'new-status', pointer: '/status', message }];
}
