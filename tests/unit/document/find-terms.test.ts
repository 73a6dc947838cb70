import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { termFinder } from '../../../src/document/find-terms.js';
import { checkProperty } from '../check-property.js';

const glossary = (...terms: readonly string[]) => terms.map((term) => ({ term, meaning: '' }));

/** What is found, as it is written in the text. */
const found = (terms: readonly string[], paragraphs: readonly string[], lang = 'en') =>
  termFinder(
    glossary(...terms),
    lang,
  )(paragraphs).map(({ paragraph, start, end }) =>
    [paragraph, start, paragraphs[paragraph]?.slice(start, end)].join(' '),
  );

describe('termFinder', () => {
  it.each([
    ['once, where a term first stands', ['meter'], ['A meter.', 'The meter'], ['0 2 meter']],
    ['in any case', ['BYOC'], ['So byoc it is'], ['0 3 byoc']],
    ['whole words only', ['meter'], ['meters, parameter, meter_2, Übermeter'], []],
    ['between marks that are no letters', ['pay-go'], ['(“pay-go”)'], ['0 2 pay-go']],
    ['before an apostrophe', ['BYOC'], ['BYOC’s'], ['0 0 BYOC']],
    [
      'longest first',
      ['compute', 'compute credit'],
      ['A compute credit is compute'],
      ['0 2 compute credit', '0 20 compute'],
    ],
    [
      'never within a longer one',
      ['credit', 'compute credit'],
      ['compute credit; compute credit'],
      ['0 0 compute credit'],
    ],
    ['across a line end', ['compute credit'], ['compute\ncredit'], ['0 0 compute\ncredit']],
    ['not in addresses', ['meter'], ['https://example.com/meter'], []],
    ['with signs of patterns', ['C++ (new)', 'a.b'], ['C++ (new), axb'], ['0 0 C++ (new)']],
    ['nothing for an empty term', ['', '  '], ['text'], []],
  ])('finds terms %s', (_, terms, paragraphs, expected) => {
    expect(found(terms, paragraphs)).toEqual(expected);
  });

  it.each([
    ['ja', '従量課金', '料金は従量課金です。', 3],
    ['zh-Hans', '算力', '买方购买算力。', 4],
    ['th', 'มิเตอร์', 'ราคาตามมิเตอร์ของผู้ซื้อ', 7],
    ['ja', 'H100', '新しいH100を使う', 3],
  ])('finds terms in %s, without spaces', (lang, term, text, at) => {
    expect(found([term], [text], lang)).toEqual([`0 ${at} ${term}`]);
  });

  it('finds no term inside of a word in scripts without spaces', () => {
    expect(found(['メータ'], ['スマートメーター'], 'ja')).toEqual([]);
  });

  it('finds by plain comparison where the engine knows no words', () => {
    const { Segmenter } = Intl;
    try {
      Object.assign(Intl, { Segmenter: undefined });
      expect(found(['メータ'], ['スマートメーター'], 'ja')).toEqual(['0 4 メータ']);
    } finally {
      Object.assign(Intl, { Segmenter });
    }
  });

  it('finds each term once at most, in order and apart, and never more than the text has', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'B', ' ', '-', '課', '\n', '.', '('), maxLength: 6 });
    checkProperty(
      fc.property(
        fc.array(word, { maxLength: 6 }),
        fc.array(fc.string({ unit: word, maxLength: 12 }), { maxLength: 4 }),
        (terms, texts) => {
          const all = termFinder(glossary(...terms), 'en')(texts);
          expect(new Set(all.map(({ index }) => index)).size).toBe(all.length);
          all.forEach(({ paragraph, start, end, index }, i) => {
            const written = texts[paragraph]?.slice(start, end).toLowerCase().replace(/\s+/g, ' ');
            expect(written).toBe(terms[index]?.trim().toLowerCase().replace(/\s+/g, ' '));
            const next = all[i + 1];
            if (next?.paragraph === paragraph) expect(next.start).toBeGreaterThanOrEqual(end);
          });
        },
      ),
    );
  });
});
