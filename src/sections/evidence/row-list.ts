import { evidenceSearch } from '../../evidence/search.js';
import type { Stance, TimeSpan, TrendDocument } from '../../document/index.js';
import { type EvidenceColumn, evidenceKey, sortedEvidence } from '../../evidence/order.js';
import { isWithin, type DatedEvidence, datedEvidence } from '../../evidence/dated-evidence.js';

/** Rows are laid out in pieces, so that those far from view cost nothing: as many as a few screens hold. */
const CHUNK_SIZE = 20;

/** One piece of evidence with its place in the document and in time. */
export type Row = DatedEvidence;

/** What the reader asks for. */
export interface Choice {
  /** What is to be found in a row; empty for every row. */
  readonly query: string;
  /** What the rows are sorted by; undefined for the document's own order. */
  readonly column: EvidenceColumn | undefined;
  /** From the last to the first. */
  readonly down: boolean;
  /** How many rows are left out before the first that is shown. */
  readonly start: number;
  /** How many rows are shown at most. */
  readonly limit: number;
}

/** The rows of one side. */
export interface RowList {
  /** In the document's order. */
  readonly all: readonly Row[];
  /** Those that were asked for, in their order. */
  readonly found: readonly Row[];
  /** Those of them that are shown, in pieces that are laid out apart. */
  readonly chunks: readonly (readonly Row[])[];
}

/** Lists the rows of a trend as they are asked for. */
export type RowLister = (trend: TrendDocument, lang: string, stretch: TimeSpan | undefined, choice: Choice) => RowList;

/** A function that gives its last result again while it is asked for the same. */
function memo<Given extends readonly unknown[], Made>(make: (...given: Given) => Made): typeof make {
  let last: { readonly given: Given; readonly made: Made } | undefined;
  return (...given) => {
    if (!last || given.some((value, i) => value !== last?.given[i])) last = { given, made: make(...given) };
    return last.made;
  };
}

/** A lister for one side. It sorts and filters again only what is not as it was the last time. */
export function rowLister(stance: Stance): RowLister {
  const side = memo(({ evidence = [] }: TrendDocument) =>
    datedEvidence(evidence)
      .filter(({ evidence: piece }) => piece.stance === stance)
      .sort((a, b) => a.index - b.index),
  );
  const keys = memo(evidenceKey);
  const sorted = memo(sortedEvidence);
  const searchIn = memo((_: TrendDocument, lang: string) => evidenceSearch(lang));
  const filtered = memo(
    (
      rows: readonly Row[],
      stretch: TimeSpan | undefined,
      query: string,
      search: ReturnType<typeof evidenceSearch>,
    ): readonly Row[] => {
      const matches = search(query);
      return rows.filter(({ evidence, time }) => isWithin(time, stretch) && (!query || matches(evidence)));
    },
  );
  const cut = memo((rows: readonly Row[], start: number, limit: number) => {
    const shown = rows.slice(start, start + limit);
    return Array.from({ length: Math.ceil(shown.length / CHUNK_SIZE) }, (_, i) =>
      shown.slice(i * CHUNK_SIZE, (i + 1) * CHUNK_SIZE),
    );
  });
  return (trend, lang, stretch, { query, column, down, start, limit }) => {
    const all = side(trend);
    const ordered = column ? sorted(all, keys(all, column, lang), down) : all;
    const found = filtered(ordered, stretch, query.trim(), searchIn(trend, lang));
    return { all, found, chunks: cut(found, start, limit) };
  };
}
