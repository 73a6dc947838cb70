import { readPartialDate, timeSpan } from '../document/partial-date.js';
import type { Evidence, TrendDocument } from '../document/types.js';
import type { Hint } from './rules.js';

const alike = (text: string) => text.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();

/**
 * Tells of a number of companies that the evidence contradicts. Only those that support the claim are counted: a
 * company that goes against the trend is not one of those it was observed at.
 */
export function contradictedCount({ companyCount, evidence = [] }: TrendDocument): Hint[] {
  if (companyCount === undefined) return [];
  const supporting = evidence.filter(({ stance }) => stance === 'supports');
  const companies = new Set(supporting.map(({ company }) => alike(company))).size;
  if (companies <= companyCount) return [];
  const message = `${companyCount}, but the evidence names ${companies} companies that support the claim`;
  return [{ rule: 'company-count', pointer: '/companyCount', message }];
}

/**
 * Tells of evidence that is in no order of time. Dates that may be the same, a year and a month of it, are in any
 * order; so it is asked whether there are days within them that rise, or fall, from first to last.
 */
export function disorder({ evidence = [] }: TrendDocument): Hint[] {
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

/** By what a piece is known, each with its name. */
function marksOf({ company, date, text, source }: Evidence): [what: string, key: string][] {
  return [
    ['company, date and text', JSON.stringify(['text', alike(company), date, alike(text)])],
    ...(source
      ? [['company, date and source', JSON.stringify(['url', alike(company), date, source.url])] as [string, string]]
      : []),
  ];
}

/** Tells of pieces of evidence that stand twice: what is counted twice weighs double. */
export function samePieces({ evidence = [] }: TrendDocument): Hint[] {
  const seen = new Map<string, number>();
  return evidence.flatMap((piece, index): Hint[] => {
    const marks = marksOf(piece);
    const [what, key] = marks.find(([, mark]) => seen.has(mark)) ?? [];
    const first = key === undefined ? undefined : seen.get(key);
    for (const [, mark] of marks) if (!seen.has(mark)) seen.set(mark, index);
    if (first === undefined) return [];
    return [{ rule: 'same-piece', pointer: `/evidence/${index}`, message: `the same ${what} as /evidence/${first}` }];
  });
}
