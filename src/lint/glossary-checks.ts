import { termFinder } from '../document/find-terms.js';
import { paragraphs } from '../document/text.js';
import type { TrendDocument } from '../document/types.js';
import { normalized } from './company-checks.js';
import type { RawFinding } from './rules.js';

/** The texts that explain their terms. */
const textsOf = (trend: TrendDocument): readonly (string | undefined)[] => [
  trend.quickAnswer,
  trend.whatsHappening,
  trend.why,
  trend.diagram?.caption,
  ...(trend.evidence ?? []).map(({ text }) => text),
  ...(trend.guidance ?? []).map(({ text }) => text),
  trend.outlook,
  trend.bottomLine,
  ...(trend.faq ?? []).map(({ answer }) => answer),
];

/** Finds terms that no text has: as whole words, and not only within longer terms. */
export function unusedTerms(trend: TrendDocument): RawFinding[] {
  const { glossary = [], lang = 'en' } = trend;
  if (glossary.length === 0) return [];
  const termsIn = termFinder(glossary, lang);
  const used = new Set(textsOf(trend).flatMap((text = '') => termsIn(paragraphs(text)).map(({ index }) => index)));
  const known = new Set<string>();
  return glossary.flatMap(({ term }, index): RawFinding[] => {
    const again = known.has(normalized(term));
    known.add(normalized(term));
    if (used.has(index) || again || !normalized(term)) return [];
    const message = `no text has the term "${term.slice(0, 60)}" as a whole word: write it as the texts do`;
    return [{ rule: 'unused-term', pointer: `/glossary/${index}/term`, message }];
  });
}

/** Finds terms that stand twice, in any case: only the first is shown. */
export function sameTerms({ glossary = [] }: TrendDocument): RawFinding[] {
  const known = new Map<string, number>();
  return glossary.flatMap(({ term }, index): RawFinding[] => {
    const first = known.get(normalized(term));
    if (first === undefined) known.set(normalized(term), index);
    if (first === undefined || !normalized(term)) return [];
    return [
      {
        rule: 'same-term',
        pointer: `/glossary/${index}/term`,
        message: `"${term.slice(0, 60)}" is already the term of /glossary/${first}`,
      },
    ];
  });
}
