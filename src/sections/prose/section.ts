import type { TrendDocument } from '../../document/index.js';
import type { Section, SectionView } from '../section.js';
import { linkedData } from './linked-data.js';
import { bottomLineModel, explanationModel, guidanceModel, outlookModel, type ProseModel } from './model.js';
import { outline } from './outline.js';
import { presentation } from './presentation.js';

function proseSection<const Name extends string>(
  name: Name,
  skeletonLines: number,
  model: (view: SectionView) => ProseModel | undefined,
  articleBody: (trend: TrendDocument) => readonly (string | undefined)[] = () => [],
) {
  return {
    name,
    skeletonLines,
    model,
    presentation,
    outline: outline(model),
    linkedData: linkedData(articleBody),
  } as const satisfies Section<ProseModel>;
}

/**
 * What is happening, and why.
 * @csspart prose - one headed text
 * @csspart heading - its heading
 * @csspart text - its paragraphs
 * @csspart term - a term of the glossary, which a press explains
 * @csspart meaning - the box with what a term means
 */
export const explanationSection = proseSection('explanation', 15, explanationModel, ({ whatsHappening, why }) => [
  whatsHappening,
  why,
]);

/**
 * The advice to each audience.
 * @csspart guidance - what holds the guidance for all audiences
 */
export const guidanceSection = proseSection('guidance', 14, guidanceModel);

/** What comes next. */
export const outlookSection = proseSection('outlook', 7, outlookModel, ({ outlook }) => [outlook]);

/** The claim in one sentence. */
export const bottomLineSection = proseSection('bottom-line', 4, bottomLineModel, ({ bottomLine }) => [bottomLine]);
