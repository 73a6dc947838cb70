import { counterexamplesSection } from '../evidence-counterexamples/evidence-counterexamples.section.js';
import { evidenceTableSection } from '../evidence-table/evidence-table.section.js';
import { timelineSection } from '../evidence-timeline/evidence-timeline.template.js';
import type { Section } from '../shared/section.js';
import { faqSection } from '../trend-faq/trend-faq.template.js';
import { headerSection } from '../trend-header/trend-header.template.js';
import { metersSection } from '../trend-meters/trend-meters.template.js';
import { proseSections } from '../trend-prose/trend-prose.template.js';
import { statsSection } from '../trend-stats/trend-stats.template.js';

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
