import { counterexamplesSection } from '../../sections/evidence/counterexamples.section.js';
import { evidenceTableSection } from '../../sections/evidence/evidence.section.js';
import { timelineSection } from '../../sections/timeline/template.js';
import type { Section } from '../../sections/section.js';
import { faqSection } from '../../sections/faq/template.js';
import { headerSection } from '../../sections/header/template.js';
import { metersSection } from '../../sections/meters/template.js';
import { proseSections } from '../../sections/prose/template.js';
import { statsSection } from '../../sections/stats/template.js';

/** Every section of a card by the name that `sections` takes, in the order of the page. */
export const cardSections = {
  header: headerSection,
  stats: statsSection,
  explanation: proseSections.explanation,
  meters: metersSection,
  timeline: timelineSection,
  evidence: evidenceTableSection,
  counterexamples: counterexamplesSection,
  guidance: proseSections.guidance,
  outlook: proseSections.outlook,
  'bottom-line': proseSections['bottom-line'],
  faq: faqSection,
} as const satisfies Readonly<Record<string, Section>>;

export type CardSection = keyof typeof cardSections;

/** How long each takes to be rendered and laid out for a trend of some ten pieces, against the others. */
export const costs: Readonly<Record<CardSection, number>> = {
  header: 10,
  stats: 5,
  explanation: 4,
  meters: 6,
  timeline: 13,
  evidence: 9,
  counterexamples: 5,
  guidance: 4,
  outlook: 3,
  'bottom-line': 2,
  faq: 6,
};

/** The parts of each whose font is of another size or weight than those before; a part inside of another after it. */
export const fontParts: Partial<Readonly<Record<CardSection, readonly string[]>>> = {
  header: ['meta badge', 'title', 'quick-answer'],
  stats: ['stat-figure sign', 'stat-label', 'stat-count'],
  explanation: ['heading'],
  meters: ['meter-figure sign'],
};

const ALL = Object.keys(cardSections) as CardSection[];

/** The sections that a list names, each once; all of them where it names none that exist. */
export function sectionNames(list: string): readonly CardSection[] {
  const names = new Set(list.split(/\s+/).filter((name): name is CardSection => Object.hasOwn(cardSections, name)));
  return names.size > 0 ? [...names] : ALL;
}
