import { type HeaderModel, headerModel } from '../header/model.js';
import type { SectionView } from '../section.js';

/** The title and the badge of the header, and nothing else of it. */
export function claimModel(view: SectionView): HeaderModel {
  const { url = view.trendPage, meta, ...header } = headerModel(view);
  return { ...header, url, meta: meta.filter(({ kind }) => kind === 'badge'), quickAnswer: [] };
}
