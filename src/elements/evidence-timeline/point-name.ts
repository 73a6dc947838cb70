import { nothing } from 'lit';
import { formatFor } from '../../document/index.js';
import type { TimelineMark } from '../../layout/timeline-layout.js';
import { timelineWords } from '../../strings/en.js';
import { fill } from '../../strings/words.js';
import type { SectionView } from '../shared/section.js';

/** What assistive technology reads of a point: "DeepSeek, March 2025, supports: …", and whether it was picked. */
export function pointAttributes(
  { lang, selected, ...view }: SectionView,
  { index, evidence, date }: TimelineMark,
): { name: string; current: 'true' | typeof nothing } {
  const { company, stance, text } = evidence;
  const words = view.words(timelineWords);
  return {
    name: fill(words.point, { company, date: formatFor(lang).date(date), stance: words[stance], text }),
    current: selected === index ? 'true' : nothing,
  };
}
