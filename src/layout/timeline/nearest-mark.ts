import type { TimelineMark } from './timeline-layout.js';

/**
 * The mark nearest to a place, if one is within reach. Marks are in the order of time, so their `x`
 * only rises, or only falls where the picture is mirrored: of ten thousand, few are looked at.
 * @param reach in px
 */
export function nearestMark(
  marks: readonly TimelineMark[],
  x: number,
  y: number,
  reach: number,
): TimelineMark | undefined {
  const sign = (marks[0]?.x ?? 0) > (marks.at(-1)?.x ?? 0) ? -1 : 1;
  let [low, high] = [0, marks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (((marks[middle]?.x ?? 0) - x) * sign < -reach) low = middle + 1;
    else high = middle;
  }
  let nearest: TimelineMark | undefined;
  let least = reach;
  for (let i = low; i < marks.length; i++) {
    const mark = marks[i];
    if (!mark || (mark.x - x) * sign > reach) break;
    const distance = Math.hypot(mark.x - x, mark.y - y);
    if (distance < least) [nearest, least] = [mark, distance];
  }
  return nearest;
}
