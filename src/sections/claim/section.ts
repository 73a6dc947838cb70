import type { HeaderModel } from '../header/model.js';
import { presentation } from '../header/presentation.js';
import type { Section } from '../section.js';
import { claimModel } from './model.js';

/**
 * The claim, linked to the trend's own page, and its badge: for frames with little room.
 * @csspart header - all of it
 * @csspart badge - New or Updated
 * @csspart title - the claim, a heading
 */
export const claimSection = {
  name: 'claim',
  skeletonLines: 4,
  model: claimModel,
  presentation,
} as const satisfies Section<HeaderModel>;
