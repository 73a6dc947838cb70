import type { TimeAxis } from './time-axis.js';
import { sortedByTime, type DatedEvidence } from '../../evidence/dated-evidence.js';

/**
 * Spreads pieces that share a date known to the month or year only evenly over what is seen of that
 * stretch: piled up in its middle they would look like a single day. Others stay where they are.
 * @param points in the order of time
 * @param length of the axis, in px
 * @param gap the least distance of two that stand side by side, in px
 * @returns the points with the times at which they are drawn, in the order of these
 */
export function jitter(
  points: readonly DatedEvidence[],
  axis: TimeAxis,
  length: number,
  gap: number,
): readonly DatedEvidence[] {
  const sides = { supports: new Map<string, DatedEvidence[]>(), challenges: new Map<string, DatedEvidence[]>() };
  const drawn: DatedEvidence[] = [];
  for (let i = 0; i < points.length; i++) {
    const point = points[i];
    if (!point) continue;
    const { stance, date } = point.evidence;
    const group = point.date.precision === 'day' ? drawn : sides[stance].get(date);
    if (group) group.push(point);
    else sides[stance].set(date, [point]);
  }
  let moved = false;
  for (const group of [...sides.supports.values(), ...sides.challenges.values()]) {
    const [{ span } = { span: axis.domain }] = group;
    const start = Math.max(span.start, axis.domain.start);
    const end = Math.min(span.end, axis.domain.end);
    const room = Math.floor(((axis.position(end) - axis.position(start)) * length) / gap);
    const slots = Math.min(group.length, room);
    if (slots < 2) drawn.push(...group);
    else {
      moved = true;
      group.forEach(({ index, evidence, date, span }, i) => {
        const time = start + ((Math.floor((i * slots) / group.length) + 0.5) / slots) * (end - start);
        drawn.push({ index, evidence, date, span, time });
      });
    }
  }
  return moved ? sortedByTime(drawn, axis.domain) : points;
}
