import { formatFor } from '../../document/index.js';
import type { TimelinePoint } from '../../layout/timeline-points.js';
import { timelineWords } from '../../strings/en.js';
import { count, fill } from '../../strings/words.js';
import type { SectionView } from '../shared/section.js';

/** "11 pieces of evidence, March 2024 to May 2026: 8 supporting, 3 counterexamples." */
export function timelineSummary({ lang, ...view }: SectionView, points: readonly TimelinePoint[]): string {
  const words = view.words(timelineWords);
  const format = formatFor(lang);
  const supporting = points.filter(({ evidence }) => evidence.stance === 'supports').length;
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return words.timeline;
  const [from, to] = [format.date(first.date), format.date(last.date)];
  return fill(from === to ? words.timelineMoment : words.timelineSummary, {
    evidence: count(words.pieces, format, points.length),
    from,
    to,
    supporting: count(words.supporting, format, supporting),
    challenging: count(words.challenging, format, points.length - supporting),
  });
}
