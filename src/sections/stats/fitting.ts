import type { Stat } from '../../document/index.js';
import { textWidth } from '../../layout/text/text-width.js';

/** What title and shares may take of the narrowest frame, which is 1,000 px high at most, beside all else in it, in px. */
const ROOM = 300;

/** The estimated height of title and label, as a multiple of the width that the text has on one line, of 1 px type. */
const [TITLE, LABEL] = [1.6, 1.9];

/** The height of a share beside the lines of its label: counts, gap, and the rest of the last line, in px. */
const SHARE = 44;

/** The shares that fit, each as a line, below a title into the narrowest frame; the first always, and both of two. */
export function fittingStats(title: string, stats: readonly Stat[]): readonly Stat[] {
  let room = stats.length > 2 ? ROOM - textWidth(title, TITLE) : Infinity;
  return stats.filter(({ label }, i) => (room -= textWidth(label, LABEL) + SHARE) > 0 || i === 0);
}
