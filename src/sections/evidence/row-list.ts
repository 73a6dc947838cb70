import type { Stance, TimeSpan, TrendDocument } from '../../document/index.js';
import { type DatedEvidence, datedEvidence, isWithin } from '../../evidence/dated-evidence.js';
import type { EvidenceColumn, evidenceKey, sortedEvidence } from '../../evidence/order.js';
import { withSlack } from '../../evidence/limit.js';
import type { evidenceSearch } from '../../evidence/search.js';
import { printedRows } from './printed-rows.js';

/** Rows in a chunk: as many as a few screens hold. */
const CHUNK_SIZE = 20;

/** The first chunks, which hold more rows than are shown at first, are laid out wherever they stand: pictures of a page show them. */
export const LAID_OUT_CHUNKS = 3;

/** Which rows the reader wants, and in what order. */
export interface Choice {
  /** The text to filter by; empty for every row. */
  readonly query: string;
  /** The column to sort by; undefined for the document's own order. */
  readonly column: EvidenceColumn | undefined;
  /** Whether the order is descending. */
  readonly down: boolean;
  /** How many rows are left out before the first that is shown. */
  readonly start: number;
  /** How many rows are shown at most; a few more where they are the last. */
  readonly limit: number;
}

/** What sorts and filters rows: loaded when a reader does. */
export interface Finder {
  readonly evidenceKey: typeof evidenceKey;
  readonly sortedEvidence: typeof sortedEvidence;
  readonly evidenceSearch: typeof evidenceSearch;
}

export const ALL_ROWS: Choice = { query: '', column: undefined, down: false, start: 0, limit: Infinity };

/** The rows of one stance. */
export interface RowList {
  /** All of them, in the document's order. */
  readonly all: readonly DatedEvidence[];
  /** Those in the time range that match the query, sorted. */
  readonly found: readonly DatedEvidence[];
  /** Those of `found` that are shown, in chunks: the browser skips the layout of chunks far from view. */
  readonly chunks: readonly (readonly DatedEvidence[])[];
  /** How many rows of `found` are printed; a chunk ends with the last of them. */
  readonly printed: number;
}

export type RowLister = (
  trend: TrendDocument,
  lang: string,
  timeRange: TimeSpan | undefined,
  choice: Choice,
) => RowList;

/** A function that returns its last result again while its arguments stay the same. */
function memo<Args extends readonly unknown[], Result>(make: (...args: Args) => Result): typeof make {
  let last: { readonly args: Args; readonly result: Result } | undefined;
  return (...args) => {
    if (!last || args.some((value, i) => value !== last?.args[i])) last = { args, result: make(...args) };
    return last.result;
  };
}

/**
 * A lister for one stance. It sorts and filters again only when an argument that matters has changed.
 * @param finder without it, rows are neither sorted nor filtered by a query
 */
export function rowLister(stance: Stance, finder?: Finder): RowLister {
  const ofStance = memo((trend: TrendDocument) =>
    datedEvidence(trend)
      .filter(({ evidence: piece }) => piece.stance === stance)
      .sort((a, b) => a.index - b.index),
  );
  const keys = finder && memo(finder.evidenceKey);
  const sorted = finder && memo(finder.sortedEvidence);
  const searchIn = finder && memo((_: TrendDocument, lang: string) => finder.evidenceSearch(lang));
  const filtered = memo(
    (
      rows: readonly DatedEvidence[],
      timeRange: TimeSpan | undefined,
      query: string,
      search: ReturnType<typeof evidenceSearch> | undefined,
    ): readonly DatedEvidence[] => {
      const matches = query ? search?.(query) : undefined;
      return rows.filter(({ evidence, time }) => isWithin(time, timeRange) && (!matches || matches(evidence)));
    },
  );
  const chunked = memo((rows: readonly DatedEvidence[], start: number, limit: number) => {
    const printed = printedRows(rows);
    const last = Math.min(rows.length, start + limit);
    const chunks: (readonly DatedEvidence[])[] = [];
    for (let i = start, end; i < last; i = end) {
      end = Math.min(i + CHUNK_SIZE, i < printed && !start ? printed : last, last);
      chunks.push(rows.slice(i, end));
    }
    return { chunks, printed };
  });
  return (trend, lang, timeRange, { query, column, down, start, limit }) => {
    const all = ofStance(trend);
    const ordered = column && sorted && keys ? sorted(all, keys(all, column, lang), down) : all;
    const found = filtered(ordered, timeRange, query.trim(), searchIn?.(trend, lang));
    return { all, found, ...chunked(found, start, withSlack(found.length - start, limit)) };
  };
}
