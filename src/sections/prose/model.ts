import { paragraphs, type TrendDocument } from '../../document/index.js';
import { proseMessages } from '../../messages/en.js';
import type { HeadingLevel } from '../parts/heading-level.js';
import type { Explain, SectionView } from '../section.js';

/** A headed text. */
export interface ProseText {
  readonly heading: string;
  /** The paragraphs of each of its texts in the document. */
  readonly texts: readonly (readonly string[])[];
}

export interface ProseModel {
  readonly level: HeadingLevel;
  readonly texts: readonly ProseText[];
  /** True for texts to several audiences, which stand side by side. */
  readonly grouped: boolean;
  /** True for what stands above the rest. */
  readonly major: boolean;
  readonly explain: Explain | undefined;
}

/** A section that is one headed text; undefined where there is none. */
const textModel =
  (heading: keyof typeof proseMessages, textsOf: (trend: TrendDocument) => readonly (string | undefined)[]) =>
  ({ trend, messages, level, explain }: SectionView): ProseModel | undefined => {
    const content = textsOf(trend).map((text) => (text === undefined ? [] : paragraphs(text)));
    return content.flat().length > 0
      ? {
          level,
          texts: [{ heading: messages(proseMessages)[heading], texts: content }],
          grouped: false,
          major: heading === 'bottomLine',
          explain,
        }
      : undefined;
  };

export const explanationModel = textModel('explanation', ({ whatsHappening, why }) => [whatsHappening, why]);

export const outlookModel = textModel('outlook', ({ outlook }) => [outlook]);

export const bottomLineModel = textModel('bottomLine', ({ bottomLine }) => [bottomLine]);

/** The advice to each audience. */
export function guidanceModel({ trend, messages, level, explain }: SectionView): ProseModel | undefined {
  if (!trend.guidance?.length) return undefined;
  const { buyers, vendors } = messages(proseMessages);
  const headings: Readonly<Record<string, string>> = { buyers, vendors };
  return {
    level,
    texts: trend.guidance.map(({ audience, text }) => ({
      heading: Object.hasOwn(headings, audience) ? (headings[audience] ?? audience) : audience,
      texts: [paragraphs(text)],
    })),
    grouped: true,
    major: false,
    explain,
  };
}
