import type { TrendDocument } from '../../document/index.js';
import type { LinkedData } from '../section.js';

/** The texts of a section as part of the article's body. */
export const linkedData =
  (textsOf: (trend: TrendDocument) => readonly (string | undefined)[]) =>
  (trend: TrendDocument): LinkedData => ({
    articleBody: textsOf(trend).filter((text) => text !== undefined),
  });
