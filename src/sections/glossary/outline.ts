import { paragraphs } from '../../document/text.js';
import { glossaryMessages } from '../../messages/en.js';
import type { OutlineSection } from '../outline.js';
import type { SectionView } from '../section.js';

/** The terms with their meanings, in the document's order: where nothing can be shown on demand, they end the text. */
export const glossaryOutline = ({ trend, messages }: SectionView): readonly OutlineSection[] => [
  {
    heading: messages(glossaryMessages).glossary,
    blocks: [
      {
        kind: 'pieces',
        pieces: (trend.glossary ?? []).map(({ term, meaning }) => ({
          company: term,
          date: '',
          paragraphs: paragraphs(meaning),
          source: undefined,
        })),
      },
    ],
  },
];
