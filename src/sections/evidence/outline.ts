import { readPartialDate, type Stance } from '../../document/index.js';
import { isolate } from '../../layout/text/isolate.js';
import { formatFor } from '../../locale/format.js';
import { evidenceMessages } from '../../messages/en.js';
import type { OutlineSection } from '../outline.js';
import type { SectionView } from '../section.js';

/** The evidence of one stance, in the document's order. */
export const outline =
  (name: 'evidence' | 'counterexamples', stance: Stance) =>
  ({ trend, lang, direction, messages }: SectionView): readonly OutlineSection[] => {
    const format = formatFor(lang);
    const pieces = (trend.evidence ?? [])
      .filter((piece) => piece.stance === stance)
      .map(({ company, date, text, source }) => {
        const read = readPartialDate(date);
        return {
          company: isolate(company, direction === 'rtl'),
          date: read ? format.date(read) : '',
          paragraphs: [text],
          source: source && { name: source.title ?? '', address: source.url },
        };
      });
    return [{ heading: messages(evidenceMessages)[name], blocks: [{ kind: 'pieces', pieces }] }];
  };
