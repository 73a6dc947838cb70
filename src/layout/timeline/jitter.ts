import type { TimeAxis } from './time-axis.js';
import { sortedByTime, type DatedEvidence } from '../../evidence/dated-evidence.js';

/**
 * Spreads pieces that share a month or a year as their date evenly over the visible part of it: piled up in its middle,
 * they would look like a single day. The others keep their times.
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
  const jittered: DatedEvidence[] = [];
  for (let i = 0; i < points.length; i++) {
    const point = points[i];
    if (!point) continue;
    const { stance, date } = point.evidence;
    const group = point.date.precision === 'day' ? jittered : sides[stance].get(date);
    if (group) group.push(point);
    else sides[stance].set(date, [point]);
  }
  let moved = false;
  for (const group of [...sides.supports.values(), ...sides.challenges.values()]) {
    const [{ span } = { span: axis.domain }] = group;
    const start = Math.max(span.start, axis.domain.start);
    const end = Math.min(span.end, axis.domain.end);
    const available = Math.floor(((axis.position(end) - axis.position(start)) * length) / gap);
    const slots = Math.min(group.length, available);
    if (slots < 2) jittered.push(...group);
    else {
      moved = true;
      group.forEach(({ index, evidence, date, span }, i) => {
        const time = start + ((Math.floor((i * slots) / group.length) + 0.5) / slots) * (end - start);
        jittered.push({ index, evidence, date, span, time });
      });
    }
  }
  return moved ? sortedByTime(jittered, axis.domain) : points;
}
