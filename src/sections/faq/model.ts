import { type FaqItem, paragraphs } from '../../document/index.js';
import { faqHash } from '../../document/deep-link.js';
import { faqMessages } from '../../messages/en.js';
import { type HeadingLevel, nextLevel } from '../parts/heading-level.js';
import type { Explain, SectionView } from '../section.js';
import type { FaqUi } from './controller.js';

export interface QuestionModel {
  /** The question in the document. */
  readonly item: FaqItem;
  readonly answer: readonly string[];
  readonly open: boolean;
  /** The deep link to the question. */
  readonly hash: string;
}

export interface FaqModel {
  readonly level: HeadingLevel;
  readonly questionLevel: HeadingLevel;
  readonly heading: string;
  readonly linkText: string;
  readonly questions: readonly QuestionModel[];
  readonly explain: Explain | undefined;
}

export function faqModel({ trend, messages, level, page, explain }: SectionView, ui?: FaqUi): FaqModel | undefined {
  if (!trend.faq?.length) return undefined;
  const { faq, link } = messages(faqMessages);
  return {
    level,
    questionLevel: nextLevel(level),
    heading: faq,
    linkText: link,
    explain,
    questions: trend.faq.map((item, index) => ({
      item,
      answer: paragraphs(item.answer),
      open: ui?.open.has(item) ?? false,
      hash: page + faqHash(trend, index),
    })),
  };
}
