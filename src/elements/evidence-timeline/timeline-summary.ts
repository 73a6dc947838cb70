import { formatFor, type PartialDate } from '../../document/index.js';
import type { TimelineMark } from '../../layout/timeline-layout.js';
import { timelineWords } from '../../strings/en.js';
import { count, fill } from '../../strings/words.js';
import type { SectionView } from '../shared/section.js';

/** The year with more marks than any other, where there is one and they are of several years. */
function fullestYear(marks: readonly TimelineMark[]): { year: number; n: number } | undefined {
  const years = new Map<number, number>();
  for (const { date } of marks) years.set(date.year, (years.get(date.year) ?? 0) + 1);
  const [first, second] = [...years].sort(([, a], [, b]) => b - a);
  return first && second && first[1] > second[1] ? { year: first[0], n: first[1] } : undefined;
}

/**
 * "11 pieces of evidence, March 2024 to May 2026: 8 supporting, 3 counterexamples. The year with the
 * most is 2025, with 6."
 */
export function timelineSummary({ lang, ...view }: SectionView, marks: readonly TimelineMark[]): string {
  const words = view.words(timelineWords);
  const format = formatFor(lang);
  const supporting = marks.filter(({ evidence }) => evidence.stance === 'supports').length;
  const [first, last] = [marks[0], marks.at(-1)];
  if (!first || !last) return words.timeline;
  const [from, to] = [format.date(first.date), format.date(last.date)];
  const sides = fill(from === to ? words.timelineMoment : words.timelineSummary, {
    evidence: count(words.pieces, format, marks.length),
    from,
    to,
    supporting: count(words.supporting, format, supporting),
    challenging: count(words.challenging, format, marks.length - supporting),
  });
  const fullest = fullestYear(marks);
  if (!fullest) return sides;
  const date: PartialDate = { precision: 'year', year: fullest.year, month: 1, day: 1 };
  return `${sides} ${fill(words.timelineFullest, { year: format.date(date), n: format.number(fullest.n) })}`;
}
