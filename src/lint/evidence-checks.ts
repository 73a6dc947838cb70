import { readPartialDate, timeSpan } from '../document/partial-date.js';
import type { Evidence, TrendDocument } from '../document/types.js';
import type { RawFinding } from './rules.js';

const normalized = (text: string) => text.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();

/**
 * Finds a `companyCount` below the number of companies in the evidence. Only supporting evidence counts: the trend was
 * not observed at a company that challenges it.
 */
export function contradictedCount({ companyCount, evidence = [] }: TrendDocument): RawFinding[] {
  if (companyCount === undefined) return [];
  const supporting = evidence.filter(({ stance }) => stance === 'supports');
  const companies = new Set(supporting.map(({ company }) => normalized(company))).size;
  if (companies <= companyCount) return [];
  const message = `${companyCount}, but the evidence names ${companies} companies that support the claim`;
  return [{ rule: 'company-count', pointer: '/companyCount', message }];
}

/**
 * Finds evidence that is not sorted by date, ascending or descending. Partial dates that overlap (a year and one of its
 * months) may be in either order.
 */
export function disorder({ evidence = [] }: TrendDocument): RawFinding[] {
  let [latest, earliest] = [-Infinity, Infinity];
  let [rises, falls] = [true, true];
  for (const [index, { date }] of evidence.entries()) {
    const read = readPartialDate(date);
    if (!read) continue;
    const { start, end } = timeSpan(read);
    if (end <= latest) rises = false;
    if (start >= earliest) falls = false;
    if (!rises && !falls) {
      const message = `${date} is out of order: the dates of the evidence neither rise nor fall throughout`;
      return [{ rule: 'evidence-order', pointer: `/evidence/${index}/date`, message }];
    }
    latest = Math.max(latest, start);
    earliest = Math.min(earliest, end);
  }
  return [];
}

/** The identities of a piece of evidence, each with its description. */
function identitiesOf({ company, date, text, source }: Evidence): [description: string, key: string][] {
  return [
    ['company, date and text', JSON.stringify(['text', normalized(company), date, normalized(text)])],
    ...(source
      ? [
          ['company, date and source', JSON.stringify(['url', normalized(company), date, source.url])] as [
            string,
            string,
          ],
        ]
      : []),
  ];
}

/** Finds duplicate evidence, which would count twice. */
export function samePieces({ evidence = [] }: TrendDocument): RawFinding[] {
  const seen = new Map<string, number>();
  return evidence.flatMap((piece, index): RawFinding[] => {
    const identities = identitiesOf(piece);
    const [description, key] = identities.find(([, identity]) => seen.has(identity)) ?? [];
    const first = key === undefined ? undefined : seen.get(key);
    for (const [, identity] of identities) if (!seen.has(identity)) seen.set(identity, index);
    if (first === undefined) return [];
    return [
      { rule: 'same-piece', pointer: `/evidence/${index}`, message: `the same ${description} as /evidence/${first}` },
    ];
  });
}
