import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asOf } from '../../../src/evidence/as-of.js';
import { readPartialDate, timeSpan, type TrendDocument } from '../../../src/document/index.js';
import { stanceCounts } from '../../../src/evidence/stance-counts.js';
import { trendDocument } from '../arbitraries.js';
import { defined } from '../defined.js';
import { checkProperty } from '../check-property.js';

const bare: TrendDocument = { version: 1, id: 't', title: 'T' };

const dated = (...dates: string[]): TrendDocument => ({
  ...bare,
  evidence: dates.map((date) => ({ company: 'A', date, stance: 'supports', text: '' })),
});

const start = (date: string) => timeSpan(defined(readPartialDate(date))).start;

describe('the date of a trend', () => {
  it.each([
    ['that of its update, even before its latest evidence', { ...dated('2026'), updated: '2025-06' }, '2025-06'],
    ['else the latest of its evidence', dated('2024-09', '2025-03-14', '2025-02'), '2025-03-14'],
    ['the one that begins last, not a year that reaches beyond it', dated('2025-11-30', '2025', '2024'), '2025-11-30'],
    ['the most precise of those that begin together', dated('2025-11', '2025-11-01', '2025'), '2025-11-01'],
    ['undefined for no evidence', dated(), undefined],
    ['undefined for nothing at all', bare, undefined],
  ])('is %s', (_, trend, expected) => {
    expect(asOf(trend)).toBe(expected);
  });

  it('is one of the evidence after which no other begins', () => {
    checkProperty(
      fc.property(trendDocument, (trend) => {
        const dates = (trend.evidence ?? []).map(({ date }) => date);
        const date = asOf({ ...trend, updated: undefined });
        if (dates.length === 0) return date === undefined;
        return dates.includes(defined(date)) && start(defined(date)) === Math.max(...dates.map(start));
      }),
      400,
    );
  });
});

describe('the sides of a trend', () => {
  it.each([
    ['no evidence given', undefined, { supports: 0, challenges: 0 }],
    ['no evidence', [], { supports: 0, challenges: 0 }],
    ['both', ['supports', 'challenges', 'supports'] as const, { supports: 2, challenges: 1 }],
    ['challenges alone', ['challenges'] as const, { supports: 0, challenges: 1 }],
  ])('are counted: %s', (_, stances, expected) => {
    const evidence = stances?.map((stance) => ({ company: 'A', date: '2025', stance, text: '' }));
    expect(stanceCounts({ ...bare, evidence })).toEqual(expected);
  });
});
