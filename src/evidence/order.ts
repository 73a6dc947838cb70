import type { DatedEvidence } from './dated-evidence.js';

/** What a table of evidence can be sorted by. */
export type EvidenceColumn = 'company' | 'date';

/** What a point is sorted by: the less comes first. */
export type EvidenceKey = (point: DatedEvidence) => number;

/**
 * Keys to sort points by: the place of the company's name as a language sorts names, numbers by their
 * value, where equal names share one; or the middle of what the date may mean, in epoch ms.
 * @param points all that may have to be sorted
 * @param lang a BCP 47 tag
 */
export function evidenceKey(points: readonly DatedEvidence[], column: EvidenceColumn, lang: string): EvidenceKey {
  if (column === 'date') return ({ time }) => time;
  const { compare } = new Intl.Collator([lang, 'en'], { numeric: true });
  // Nearly sorted lists need fewer comparisons, and those of a collator are slow.
  const names = [...new Set(points.map(({ evidence }) => evidence.company))].sort().sort(compare);
  let place = 0;
  const places = new Map(names.map((name, i) => [name, compare(names[i - 1] ?? name, name) ? ++place : place]));
  const keys: number[] = [];
  for (const { index, evidence } of points) keys[index] = places.get(evidence.company) ?? 0;
  return ({ index }) => keys[index] ?? 0;
}

/**
 * Points in the order of their keys. Those that are equal stay in the order in which they came, in both
 * directions.
 * @param down from the last to the first
 */
export function sortedEvidence(
  points: readonly DatedEvidence[],
  key: EvidenceKey,
  down: boolean,
): readonly DatedEvidence[] {
  return [...points].sort((a, b) => (key(a) - key(b)) * (down ? -1 : 1));
}
