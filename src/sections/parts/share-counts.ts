import type { Stat } from '../../document/index.js';
import { formatFor } from '../../locale/format.js';
import { statsMessages } from '../../messages/en.js';
import { interpolate } from '../../messages/messages.js';
import type { SectionView } from '../section.js';

/** "27 of 30", or "27 of 30 vendors" where the share says what is counted. */
export function shareCounts({ lang, messages }: SectionView, { count, total, unit }: Stat): string {
  const format = formatFor(lang);
  const { shareOf, shareOfUnit } = messages(statsMessages);
  const numbers = { count: format.number(count), total: format.number(total) };
  return unit?.trim() ? interpolate(shareOfUnit, { ...numbers, unit }) : interpolate(shareOf, numbers);
}
