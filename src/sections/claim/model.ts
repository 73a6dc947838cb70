import { type HeaderModel, headerModel } from '../header/model.js';
import type { SectionView } from '../section.js';

/** The title and the badge of the header, and nothing else of it. */
export function claimModel(view: SectionView): HeaderModel {
  const header = headerModel(view);
  return {
    ...header,
    url: header.url ?? view.trendPage,
    meta: header.meta.filter(({ kind }) => kind === 'badge'),
    quickAnswer: [],
  };
}
