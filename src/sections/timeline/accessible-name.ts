import { multiline } from '../../document/text.js';
import type { TimelineMark } from '../../layout/timeline/timeline-layout.js';
import { isolate } from '../../layout/text/isolate.js';
import { formatFor } from '../../locale/format.js';
import { timelineMessages } from '../../messages/en.js';
import { interpolate } from '../../messages/messages.js';
import type { SectionView } from '../section.js';

/** A mark as assistive technology reads it: an option of the list that the chart is. */
export interface PointModel {
  readonly mark: TimelineMark;
  /** "DeepSeek, March 2025, supports". */
  readonly name: string;
  /** The text of the piece. */
  readonly description: string;
  /** Its place in the order of time, from 1. */
  readonly position: number;
  /** Whether the piece is selected. */
  readonly current: boolean;
}

export function pointModel(
  { lang, messages, selected, direction }: SectionView,
  mark: TimelineMark,
  position: number,
): PointModel {
  const { index, evidence, date } = mark;
  const { company, stance, text } = evidence;
  const words = messages(timelineMessages);
  return {
    mark,
    name: interpolate(words.point, {
      company: isolate(company, direction === 'rtl'),
      date: formatFor(lang).date(date),
      stance: words[stance],
    }),
    description: multiline(text),
    position,
    current: selected === index,
  };
}
