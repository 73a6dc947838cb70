import { describe, expect, it } from 'vitest';
import type { Evidence, TrendDocument } from '../../../../src/document/index.js';
import { datedEvidence } from '../../../../src/evidence/dated-evidence.js';
import { sectionView } from '../../../../src/sections/section-view.js';
import { peakYear, timelineSummary } from '../../../../src/sections/timeline/summary.js';

function trendOf(dates: readonly string[]): TrendDocument {
  const evidence = dates.map((date, i): Evidence => ({
    company: `Company ${i}`,
    date,
    stance: 'supports',
    text: 'Text',
  }));
  return { version: 1, id: 'a-trend', title: 'A trend', updated: '2026-12', evidence };
}

/** The summary of pieces of these dates. */
function summaryOf(...dates: readonly string[]): string {
  const trend = trendOf(dates);
  return timelineSummary(sectionView(trend), datedEvidence(trend));
}

function peakOf(...dates: readonly string[]): string {
  const trend = trendOf(dates);
  return peakYear(sectionView(trend), datedEvidence(trend));
}

describe('the summary of a timeline', () => {
  it('goes from the earliest start to the latest end, whatever the middles of the dates are', () => {
    // The middle of 2013 lies after February, and that of 2026 before November.
    expect(summaryOf('2013-02-18', '2013', '2026-11-03', '2026')).toContain(', 2013 to 2026: ');
    expect(summaryOf('2026', '2014-06', '2014-05-31')).toContain(', May 31, 2014 to 2026: ');
  });

  it('names the most precise of the dates that share a start or an end', () => {
    expect(summaryOf('2013', '2013-01', '2026', '2026-12')).toContain(', January 2013 to December 2026: ');
  });
});

describe('the year with the most pieces', () => {
  it.each([
    [['2024', '2025-03', '2025-12-31', '2026'], 'Most in one year: 2 (2025).'],
    [['2026-01', '2024', '2026', '2025', '2024-05'], 'Most in one year: 2 (2024).'],
    [['2024', '2024-05', '2024-12-31'], ''],
    [[], ''],
  ])('of %j is told as "%s"', (dates, told) => {
    expect(peakOf(...dates)).toBe(told);
  });
});
