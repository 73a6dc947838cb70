import type { OutlineSection } from '../outline.js';
import type { SectionView } from '../section.js';
import { faqModel } from './model.js';

/** The questions with their answers. */
export function outline(view: SectionView): readonly OutlineSection[] {
  const model = faqModel(view);
  if (!model) return [];
  const answers = model.questions.map(({ item, answer }) => ({ question: item.question, paragraphs: answer }));
  return [{ heading: model.heading, blocks: [{ kind: 'answers', answers }] }];
}
