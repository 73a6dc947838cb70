import type { Evidence, TrendDocument } from '../../../../src/document/index.js';
import { sectionView, type ViewOptions } from '../../../../src/sections/section-view.js';
import type { SectionView } from '../../../../src/sections/section.js';
import type { TimelineUi } from '../../../../src/sections/timeline/model.js';
import { layoutOf } from '../../../../src/sections/timeline/plot-layout.js';
import { trendWithPieces } from '../../../fixtures/many.js';

/** A view of a trend with this evidence. */
export const viewOf = (
  evidence: readonly Evidence[],
  options: ViewOptions = {},
  trend: Partial<TrendDocument> = {},
): SectionView => sectionView({ ...trendWithPieces(evidence), ...trend }, options);

/** The state of a timeline that the reader has not touched yet. */
export const uiOf = (state: Partial<TimelineUi> = {}): TimelineUi => ({
  size: { width: 800, fontSize: 13, mirrored: false },
  zoomable: true,
  inert: false,
  tabStop: undefined,
  layoutOf,
  pictures: undefined,
  ...state,
});

export const piece = (company: string, date: string, stance: Evidence['stance'] = 'supports'): Evidence => ({
  company,
  date,
  stance,
  text: `${company} did it.`,
});

/** Freezes a value with all that it holds, so that any change of it throws. */
export function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) deepFreeze(part);
  }
  return value;
}
