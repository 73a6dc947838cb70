import { claimSection } from './claim/section.js';
import { counterexamplesSection, evidenceSection } from './evidence/section.js';
import { faqSection } from './faq/section.js';
import { headerSection } from './header/section.js';
import { metersSection } from './meters/section.js';
import { bottomLineSection, explanationSection, guidanceSection, outlookSection } from './prose/section.js';
import type { Section } from './section.js';
import { statsSection } from './stats/section.js';
import { timelineSection } from './timeline/section.js';

/** Every section, in the order of the page; last, the one that only frames name. Whatever lists sections reads it here. */
const LIST = [
  headerSection,
  statsSection,
  explanationSection,
  metersSection,
  timelineSection,
  evidenceSection,
  counterexamplesSection,
  guidanceSection,
  outlookSection,
  bottomLineSection,
  faqSection,
  claimSection,
] as const satisfies readonly Section[];

export type SectionName = (typeof LIST)[number]['name'];

export const SECTIONS: readonly Section[] = LIST;

/** The sections of a whole trend: all but the claim, which the header says. */
export const WHOLE_TREND: readonly Section[] = LIST.filter((section) => section !== claimSection);

/** Whether the claim is among the sections: then it is a frame with little room that they are in. */
export const isCompact = (sections: readonly Section[]): boolean =>
  sections.some((section) => section === claimSection);

/** The sections that a list names, with spaces between, each once; the whole trend where it names none that exist. */
export function sectionsNamed(list: string): readonly Section[] {
  const named = [...new Set(list.split(/\s+/))].flatMap(
    (name) => SECTIONS.find((section) => section.name === name) ?? [],
  );
  return named.length > 0 ? named : WHOLE_TREND;
}
