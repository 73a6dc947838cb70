import type { Evidence } from '../../document/index.js';
import { type TimelineLayout, timelineLayout } from '../timeline/timeline-layout.js';
import type { Box } from './picture-frame.js';
import { type FittedTimeline, fittedTimeline, TYPE, type TimelinePictureOptions } from './timeline-picture.js';

/** How far each side may reach where both together have `room`: the smaller one has what it needs, up to a half. */
function limitsIn(room: number, { supports, challenges }: TimelineLayout['depth']): TimelineLayout['depth'] {
  const smaller = Math.min(supports, challenges, room / 2);
  return supports < challenges
    ? { supports: smaller, challenges: room - smaller }
    : { supports: room - smaller, challenges: smaller };
}

/**
 * The largest timeline that fits into the box with legible type: where there is too much evidence for that, names and
 * then marks give way.
 * @param least the smallest type, in px
 */
export function legibleTimeline(
  evidence: readonly Evidence[],
  options: TimelinePictureOptions,
  box: Box,
  least: number,
): FittedTimeline {
  const smallest = least / TYPE;
  const largest = fittedTimeline(evidence, options, box, smallest);
  if (largest.scale >= smallest) return largest;
  const width = box.width / smallest;
  const height = box.height / smallest;
  const layoutWithin = (limit?: TimelineLayout['depth']) =>
    timelineLayout(evidence, { ...options, fontSize: TYPE, width, limit });
  const { depth, height: needed } = layoutWithin();
  const over = needed - height;
  const layout = layoutWithin(over > 0 ? limitsIn(depth.supports + depth.challenges - over, depth) : undefined);
  return { layout, scale: smallest };
}
