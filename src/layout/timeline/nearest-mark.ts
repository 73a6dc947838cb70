import type { TimelineMark } from './timeline-layout.js';

/**
 * The mark nearest to a point, if one is within a distance. Marks are in the order of time, so their `x` only rises, or
 * only falls where the picture is mirrored: a binary search finds the few that matter.
 * @param distance in px
 */
export function nearestMark(
  marks: readonly TimelineMark[],
  x: number,
  y: number,
  distance: number,
): TimelineMark | undefined {
  const sign = (marks[0]?.x ?? 0) > (marks.at(-1)?.x ?? 0) ? -1 : 1;
  let [low, high] = [0, marks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (((marks[middle]?.x ?? 0) - x) * sign < -distance) low = middle + 1;
    else high = middle;
  }
  let nearest: TimelineMark | undefined;
  let least = distance;
  for (let i = low; i < marks.length; i++) {
    const mark = marks[i];
    if (!mark || (mark.x - x) * sign > distance) break;
    const away = Math.hypot(mark.x - x, mark.y - y);
    if (away < least) [nearest, least] = [mark, away];
  }
  return nearest;
}
