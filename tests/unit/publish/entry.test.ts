import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../../src/document/index.js';
import { commonLanguage, dateOf, newestFirst } from '../../../src/publish/entry.js';
import { entryOf } from '../../../src/publish/index.js';
import { trendDocument } from '../arbitraries.js';
import { checkProperty } from '../check-property.js';
import { entriesOf, minimal, published } from './published.js';

const piece = (date: string, stance: Evidence['stance'] = 'supports'): Evidence => ({
  company: 'A',
  date,
  stance,
  text: 'x',
});

describe('an entry', () => {
  it('has the counts of both sides and the dates of the earliest and the latest evidence', () => {
    const evidence = [piece('2025-03'), piece('2024', 'challenges'), piece('2025-03-09'), piece('2024-01')];
    expect(entryOf(published(minimal({ evidence })))).toMatchObject({
      supports: 3,
      challenges: 1,
      from: '2024',
      to: '2025-03-09',
    });
  });

  it.each([
    ['updated', { updated: '2026-06', evidence: [piece('2027')] }, '2026-06'],
    ['its latest evidence', { evidence: [piece('2024-02'), piece('2025')] }, '2025'],
    ['nothing', {}, undefined],
  ])('is dated by %s', (_, more, date) => {
    expect(dateOf(entryOf(published(minimal(more))))).toBe(date);
  });

  it('keeps nothing of the document but what it says', () => {
    checkProperty(
      fc.property(trendDocument, (trend) => {
        const kept = JSON.stringify(entryOf(published({ ...trend, id: 'one' })));
        const { title, lang, stats, publisher, quickAnswer } = trend;
        const said = JSON.stringify({ title, lang, stats, publisher, quickAnswer });
        expect(kept.length).toBeLessThan(said.length + 400);
      }),
    );
  });

  it('has its answer in one line', () => {
    expect(entryOf(published(minimal({ quickAnswer: ' Yes.\n\nIn full. ' }))).summary).toBe('Yes. In full.');
    expect(entryOf(published(minimal({ quickAnswer: ' \n ' }))).summary).toBeUndefined();
  });
});

describe('entries', () => {
  const entries = entriesOf(
    minimal({ id: 'b' }),
    minimal({ id: 'month', updated: '2026-06' }),
    minimal({ id: 'day', updated: '2026-06-02' }),
    minimal({ id: 'a' }),
    minimal({ id: 'same', updated: '2026-06' }),
    minimal({ id: 'early', updated: '0987' }),
  );

  it('are sorted: the newest first, undated last, of one date by id', () => {
    const sorted = ['day', 'month', 'same', 'early', 'a', 'b'];
    expect(newestFirst(entries).map(({ id }) => id)).toEqual(sorted);
    expect(newestFirst([...entries].reverse()).map(({ id }) => id)).toEqual(sorted);
  });

  it.each([
    [['en', 'en'], 'en'],
    [['en', 'de'], undefined],
    [['en', undefined], undefined],
    [[undefined], undefined],
    [[], undefined],
  ])('of the languages %j have in common %s', (languages, common) => {
    const some = languages.map((lang, index) => minimal({ id: `t${index}`, ...(lang && { lang }) }));
    expect(commonLanguage(entriesOf(...some))).toBe(common);
  });
});
