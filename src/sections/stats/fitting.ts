import { textWidth } from '../../layout/text/text-width.js';

/** What title and shares may take of the narrowest frame, which is 1,000 px high at most, beside all else in it, in px. */
const ROOM = 300;

/** The estimated height of a text, in px for each px of the width that it has on one line of 1 px type. */
const [TITLE, LABEL] = [1.6, 1.9];

/** The height of a share beside the lines of its label: counts, gap, and the rest of the last line, in px. */
const SHARE = 44;

/**
 * How many shares, each as a line, fit below a title into the narrowest frame; the first always.
 * @param labels of the shares
 */
export function fittingCount(title: string, labels: readonly string[]): number {
  let room = ROOM - textWidth(title, TITLE);
  return labels.filter((label, i) => (room -= textWidth(label, LABEL) + SHARE) > 0 || i === 0).length;
}
