import type { Section } from '../section.js';
import { type HeaderModel, headerModel } from './model.js';
import { outline } from './outline.js';
import { presentation } from './presentation.js';

/**
 * Badge, companies, first observed, updated; the claim; the answer in short.
 * @csspart header - all of it
 * @csspart meta - the line of badge, companies and dates
 * @csspart badge - New or Updated
 * @csspart title - the claim, a heading
 * @csspart quick-answer - the answer in short
 * @csspart term - a term of the glossary, which a press explains
 * @csspart meaning - the box with what a term means
 */
export const headerSection = {
  name: 'header',
  skeletonLines: 13,
  model: headerModel,
  presentation,
  outline,
} as const satisfies Section<HeaderModel>;
