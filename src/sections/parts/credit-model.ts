import { asOfText } from '../balance/model.js';
import type { SectionView } from '../section.js';

/** Whose picture it is, and of when. */
export interface CreditModel {
  /** Undefined where the trend names no publisher. */
  readonly publisher: string | undefined;
  /** "as of June 2026"; empty where nothing is dated. */
  readonly asOf: string;
}

export const creditModel = (view: SectionView): CreditModel => ({
  publisher: view.trend.publisher?.name,
  asOf: asOfText(view),
});
