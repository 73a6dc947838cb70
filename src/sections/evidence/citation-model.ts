import { evidenceMessages } from '../../messages/en.js';
import type { CitationFormat, CitationPanel } from '../behaviours/export-controller.js';
import { type HeadingLevel, nextLevel } from '../parts/heading-level.js';
import type { SectionView } from '../section.js';

/** A text in the panel, with its button. */
export interface CitationTextModel extends CitationFormat {
  /** The accessible name of the button: "Copy: Link". */
  readonly copyName: string;
  /** What became of the last copy of this text; empty otherwise. */
  readonly status: string;
}

/** The panel of texts to copy. */
export interface CitationModel {
  readonly level: HeadingLevel;
  readonly heading: string;
  readonly formats: readonly CitationTextModel[];
  readonly copy: string;
  readonly close: string;
}

export function citationModel(
  { messages, level }: SectionView,
  { heading, formats }: CitationPanel,
  status: CitationFormat | undefined,
): CitationModel {
  const { copy, close } = messages(evidenceMessages);
  return {
    level: nextLevel(level),
    heading,
    formats: formats.map((format) => ({
      ...format,
      copyName: `${copy}: ${format.label}`,
      status: status?.label === format.label ? status.text : '',
    })),
    copy,
    close,
  };
}
