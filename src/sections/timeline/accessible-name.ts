import { nothing } from 'lit';
import { formatFor } from '../../locale/format.js';
import type { TimelineMark } from '../../layout/timeline/timeline-layout.js';
import { timelineMessages } from '../../messages/en.js';
import { interpolate } from '../../messages/messages.js';
import type { SectionView } from '../section.js';

/** What assistive technology reads of a point: "DeepSeek, March 2025, supports: …", and whether it was picked. */
export function pointAttributes(
  { lang, selected, ...view }: SectionView,
  { index, evidence, date }: TimelineMark,
): { name: string; current: 'true' | typeof nothing } {
  const { company, stance, text } = evidence;
  const words = view.messages(timelineMessages);
  return {
    name: interpolate(words.point, { company, date: formatFor(lang).date(date), stance: words[stance], text }),
    current: selected === index ? 'true' : nothing,
  };
}
