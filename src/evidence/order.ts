import type { DatedEvidence } from './dated-evidence.js';

/** The columns by which evidence can be sorted. */
export type EvidenceColumn = 'company' | 'date';

/** A sort key: pieces with a lower key come first. */
export type EvidenceKey = (piece: DatedEvidence) => number;

/**
 * Sort keys by company or by date. A company's key is its place among all names in the language's collation (numeric;
 * names that collate as equal share a key). A date's key is the middle of its span, in epoch ms.
 * @param points all pieces that are to be sorted
 * @param lang a BCP 47 tag
 */
export function evidenceKey(points: readonly DatedEvidence[], column: EvidenceColumn, lang: string): EvidenceKey {
  if (column === 'date') return ({ time }) => time;
  const { compare } = new Intl.Collator([lang, 'en'], { numeric: true });
  // A collator is slow, and needs fewer comparisons for a list that is nearly sorted.
  const names = [...new Set(points.map(({ evidence }) => evidence.company))].sort().sort(compare);
  let place = 0;
  const places = new Map(names.map((name, i) => [name, compare(names[i - 1] ?? name, name) ? ++place : place]));
  const keys: number[] = [];
  for (const { index, evidence } of points) keys[index] = places.get(evidence.company) ?? 0;
  return ({ index }) => keys[index] ?? 0;
}

/**
 * Evidence in the order of its keys. The sort is stable in both directions.
 * @param down descending
 */
export function sortedEvidence(
  points: readonly DatedEvidence[],
  key: EvidenceKey,
  down: boolean,
): readonly DatedEvidence[] {
  return [...points].sort((a, b) => (key(a) - key(b)) * (down ? -1 : 1));
}
