import type { TimelineLayout } from './timeline-layout.js';

/** The time at a position of the picture, in epoch ms (UTC). */
export const timeAt = ({ time, plotRange }: TimelineLayout, x: number): number =>
  time.start + ((x - plotRange.start) / (plotRange.end - plotRange.start)) * (time.end - time.start);
