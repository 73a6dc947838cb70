import { formatFor } from '../../locale/format.js';
import type { DatedEvidence } from '../../evidence/dated-evidence.js';
import { timelineMessages } from '../../messages/en.js';
import { pluralize, interpolate } from '../../messages/messages.js';
import type { SectionView } from '../section.js';

/** "11 pieces of evidence, March 2024 to May 2026: 8 supporting, 3 counterexamples." */
export function timelineSummary({ lang, ...view }: SectionView, points: readonly DatedEvidence[]): string {
  const words = view.messages(timelineMessages);
  const format = formatFor(lang);
  const supporting = points.filter(({ evidence }) => evidence.stance === 'supports').length;
  // From the earliest start to the latest end; of dates that share it, the most precise.
  const lengthOf = ({ span }: DatedEvidence) => span.end - span.start;
  let [first, last] = [points[0], points[0]];
  for (const point of points) {
    const { start, end } = point.span;
    if (!first || start < first.span.start || (start === first.span.start && lengthOf(point) < lengthOf(first)))
      first = point;
    if (!last || end > last.span.end || (end === last.span.end && lengthOf(point) < lengthOf(last))) last = point;
  }
  if (!first || !last) return words.timeline;
  const [from, to] = [format.date(first.date), format.date(last.date)];
  return interpolate(from === to ? words.timelineMoment : words.timelineSummary, {
    evidence: pluralize(words.pieces, format, points.length),
    from,
    to,
    supporting: pluralize(words.supporting, format, supporting),
    challenging: pluralize(words.challenging, format, points.length - supporting),
  });
}

/** "Most in one year: 42 (2025)."; empty where all pieces are of one year. For documents too long to be read mark by mark. */
export function peakYear({ lang, ...view }: SectionView, points: readonly DatedEvidence[]): string {
  const counts = new Map<number, number>();
  for (const { date } of points) counts.set(date.year, (counts.get(date.year) ?? 0) + 1);
  if (counts.size < 2) return '';
  let [most, n] = [0, 0];
  counts.forEach((count, year) => {
    if (count > n) [most, n] = [year, count];
  });
  const format = formatFor(lang);
  return interpolate(view.messages(timelineMessages).peakYear, {
    n: format.number(n),
    year: format.date({ precision: 'year', year: most, month: 1, day: 1 }),
  });
}
