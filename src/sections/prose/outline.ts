import type { OutlineSection } from '../outline.js';
import type { SectionView } from '../section.js';
import type { ProseModel } from './model.js';

/** Each text below its heading. */
export const outline =
  (model: (view: SectionView) => ProseModel | undefined) =>
  (view: SectionView): readonly OutlineSection[] =>
    (model(view)?.texts ?? []).map(({ heading, texts }) => ({
      heading,
      blocks: [{ kind: 'paragraphs', paragraphs: texts.flat() }],
    }));
