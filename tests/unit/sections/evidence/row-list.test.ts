import { describe, expect, it } from 'vitest';
import type { Evidence, TrendDocument } from '../../../../src/document/index.js';
import { finder } from '../../../../src/sections/evidence/interactive-table.js';
import { type Choice, rowLister } from '../../../../src/sections/evidence/row-list.js';

const ALL: Choice = { query: '', column: undefined, down: false, start: 0, limit: Infinity };

/** Pieces of twelve companies, a month each; every third one challenges. */
function trendOf(count: number): TrendDocument {
  const evidence = Array.from({ length: count }, (_, i): Evidence => ({
    company: `Firm-${i % 12}x`,
    date: `20${String(10 + (Math.floor(i / 12) % 80))}-${String((i % 12) + 1).padStart(2, '0')}`,
    stance: i % 3 === 2 ? 'challenges' : 'supports',
    text: `Piece ${i}`,
  }));
  return { version: 1, id: 'many', title: 'Many', evidence };
}

const indices = (rows: readonly { readonly index: number }[]) => rows.map(({ index }) => index);

describe('the rows of one stance', () => {
  it('are the pieces of that stance, in the document’s order', () => {
    const trend = trendOf(9);
    expect(indices(rowLister('supports', finder)(trend, 'en', undefined, ALL).found)).toEqual([0, 1, 3, 4, 6, 7]);
    expect(indices(rowLister('challenges', finder)(trend, 'en', undefined, ALL).found)).toEqual([2, 5, 8]);
  });

  it('are none without evidence', () => {
    const { all, chunks } = rowLister('supports', finder)({ version: 1, id: 'a', title: 'A' }, 'en', undefined, ALL);
    expect([all, chunks]).toEqual([[], []]);
  });

  it.each([
    [0, 100, []],
    [20, 100, [20]],
    [21, 100, [20, 1]],
    [250, 50, [20, 20, 10]],
    [250, 20, [20]],
    [50, Infinity, [20, 20, 10]],
  ])('%i of them with a limit of %i make chunks of %j', (count, limit, lengths) => {
    const { chunks } = rowLister('supports', finder)(trendOf(count * 1.5), 'en', undefined, { ...ALL, limit });
    expect(chunks.map(({ length }) => length)).toEqual(lengths);
  });

  it('begin at the start that was chosen', () => {
    const { chunks } = rowLister('supports', finder)(trendOf(300), 'en', undefined, { ...ALL, start: 150, limit: 25 });
    expect(chunks.map(({ length }) => length)).toEqual([20, 5]);
    expect(chunks[0]?.[0]?.index).toBe(225);
  });

  it('are filtered, sorted and limited to a time range, alone and together', () => {
    const lister = rowLister('supports', finder);
    const trend = trendOf(36);
    const timeRange = { start: Date.UTC(2011, 0), end: Date.UTC(2012, 0) };
    const found = (change: Partial<Choice>, within?: typeof timeRange) =>
      indices(lister(trend, 'en', within, { ...ALL, ...change }).found);
    expect(found({ query: 'firm-3x' })).toEqual([3, 15, 27]);
    expect(found({}, timeRange)).toEqual([12, 13, 15, 16, 18, 19, 21, 22]);
    expect(found({ query: ' FIRM ' }, timeRange)).toEqual([12, 13, 15, 16, 18, 19, 21, 22]);
    expect(found({ query: 'piece 22' }, timeRange)).toEqual([22]);
    expect(found({ query: 'piece 33' }, timeRange)).toEqual([]);
    expect(found({ column: 'date', down: true }).slice(0, 3)).toEqual([34, 33, 31]);
    expect(found({ column: 'company', query: '2012' })).toEqual([24, 25, 27, 28, 30, 31, 33, 34]);
    expect(found({ column: 'company', down: true }, timeRange)).toEqual([22, 21, 19, 18, 16, 15, 13, 12]);
  });

  it('lie in a time range, its start included and its end excluded, by the middle of their dates', () => {
    const lister = rowLister('supports', finder);
    const trend = trendOf(2);
    const middle = (Date.UTC(2010, 0) + Date.UTC(2010, 1)) / 2;
    const found = (start: number, end: number) => indices(lister(trend, 'en', { start, end }, ALL).found);
    expect(found(middle, middle + 1)).toEqual([0]);
    expect(found(middle - 10, middle)).toEqual([]);
  });

  it('are the same objects again while what they depend on stays the same', () => {
    const lister = rowLister('supports', finder);
    const trend = trendOf(300);
    const list = (change: Partial<Choice> = {}) => lister(trend, 'en', undefined, { ...ALL, limit: 100, ...change });
    const first = list();
    const again = list();
    expect([again.all === first.all, again.found === first.found, again.chunks === first.chunks]).toEqual([
      true,
      true,
      true,
    ]);
    const more = list({ limit: 200 });
    expect([more.found === first.found, more.chunks === first.chunks]).toEqual([true, false]);
    const searched = list({ query: 'firm-1x' });
    expect([searched.all === first.all, searched.found === first.found]).toEqual([true, false]);
    expect(list({ query: 'firm-1x ' }).found).toBe(searched.found);
  });
});
