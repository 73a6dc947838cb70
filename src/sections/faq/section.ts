import type { Section } from '../section.js';
import type { FaqController, FaqUi } from './controller.js';
import { linkedData } from './linked-data.js';
import { type FaqModel, faqModel } from './model.js';
import { outline } from './outline.js';
import { presentation } from './presentation.js';

/**
 * Questions that open and close; found text opens its answer, and on paper all are open.
 * @csspart faq - all of it
 * @csspart heading - the heading
 * @csspart faq-item - a question with its answer
 * @csspart question - the heading that holds the question's button
 * @csspart answer - the answer
 * @csspart link - the address of a question
 * @csspart term - a term of the glossary, which a press explains
 * @csspart meaning - the box with what a term means
 */
export const faqSection = {
  name: 'faq',
  skeletonLines: 8,
  model: faqModel,
  presentation,
  outline,
  linkedData,
} as const satisfies Section<FaqModel, FaqUi, FaqController>;
