import type { Section } from '../section.js';
import { type StatsModel, statsModel } from './model.js';
import { outline } from './outline.js';
import { presentation } from './presentation.js';

/**
 * The shares, large, with their denominators to see.
 * @csspart stats - all of them
 * @csspart stat - one share
 * @csspart stat-figure - the percentage
 * @csspart stat-label - what it is a share of
 * @csspart stat-count - "27 of 30 vendors"
 * @csspart ticks - the picture of the count
 */
export const statsSection = {
  name: 'stats',
  skeletonLines: 9,
  model: statsModel,
  presentation,
  outline,
} as const satisfies Section<StatsModel>;
