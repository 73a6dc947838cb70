import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evidenceSearch } from '../../../src/evidence/search.js';
import type { Evidence } from '../../../src/document/index.js';
import { evidencePiece, LANGUAGES } from '../arbitraries.js';
import { checkProperty } from '../check-property.js';

const PIECE: Evidence = {
  company: 'Société Générale du Gaz',
  date: '2025-03',
  stance: 'supports',
  text: 'Glean’s price FOLLOWS the buyer; so does the Straße in ΟΔΟΣ, İstanbul and Łódź.',
  source: { title: 'Annual report (№ 7)', url: 'https://example.com/hidden' },
};

describe('a search in a piece of evidence', () => {
  it.each([
    // Company, text, source title and date.
    'gaz',
    'follows',
    'annual report',
    '2025-03',
    'march 2025',
    'Mar 2025',
    // Case, accents and other forms of the same letters.
    'SOCIETE generale',
    'société',
    'socie\u0301te\u0301',
    'strasse',
    'STRASSE',
    'οδος',
    'istanbul',
    'łodz',
    "glean's",
    'glean’s',
    'No 7',
    // Words in any order, parts of words, and any space between.
    'buyer price',
    'uyer rice',
    '  buyer\u00a0\n price ',
    // Nothing is in everything.
    '',
    '   ',
  ])('finds %j', (query) => {
    expect(evidenceSearch('en')(query)(PIECE)).toBe(true);
  });

  it.each([
    'x',
    'buyer seller',
    'pricefollows',
    'gazz',
    'example.com',
    'hidden',
    'supports',
    '2024',
    'april',
    '*',
    '.*',
  ])('does not find %j', (query) => {
    expect(evidenceSearch('en')(query)(PIECE)).toBe(false);
  });

  it.each([
    ['de', 'märz 2025', true],
    ['de', 'marz 2025', true],
    ['de', 'march', false],
    ['ar', 'مارس', true],
    ['ar', '2025', true],
    ['ja', '2025年3月', true],
  ])('knows the date as it is written in %s: %j', (lang, query, found) => {
    expect(evidenceSearch(lang)(query)(PIECE)).toBe(found);
  });

  it.each(['march 14', 'mar 14, 2025', '2025-03-14', 'MARCH 2025'])('knows a day as it is written: %j', (query) => {
    expect(evidenceSearch('en')(query)({ ...PIECE, date: '2025-03-14' })).toBe(true);
  });

  it.each([
    // Letters that only a mark tells apart.
    ['バス', 'バス', true],
    ['バス', 'パス', false],
    ['ハス', 'バス', false],
    ['た', 'だいこん', false],
    ['دل', 'دل', true],
    ['दिल', 'दिल', true],
    ['दिल', 'दल', false],
    ['दल', 'दिल', false],
    ['কি', 'কী', false],
    ['ไม่', 'ไม้', false],
    ['كأس', 'كاس', false],
    // In Thai, a compatibility form comes apart, and its parts are no accents.
    ['น้ำ', 'น้ำ', true],
    ['นา', 'นำ', false],
    ['นำ', 'นา', false],
    // Width, case and compatibility forms.
    ['fish', 'ﬁsh', true],
    ['gross', 'groß', true],
    ['バス', 'ﾊﾞｽ', true],
    ['ﾊﾞｽ', 'バス', true],
    ['ﾊｽ', 'バス', false],
    ['ＡＢＣ', 'abc', true],
    // Accents and points that readers leave out.
    ['crème brulee', 'Crème Brûlée', true],
    ['οδος', 'ὁδός', true],
    ['йод', 'Йод', true],
    ['елка', 'Ёлка', true],
    ['viet nam', 'Việt Nam', true],
    ['محمد', 'مُحَمَّد', true],
    ['שלום', 'שָׁלוֹם', true],
    ['葛城', '葛\u{e0100}城', true],
    // A syllable that is being typed.
    ['하', '한국', true],
    ['한구', '한국', true],
    ['가', '한국', false],
  ])('for %j finds %j: %j', (query, company, found) => {
    for (const form of ['NFC', 'NFD'] as const)
      expect(evidenceSearch('en')(query.normalize(form))({ ...PIECE, company }), form).toBe(found);
  });

  it('finds words on both sides of a line end', () => {
    for (const end of ['\n', '\r\n', '\x85', '\u2028'])
      for (const query of ['one two', `one${end}two`, 'two one'])
        expect(evidenceSearch('en')(query)({ ...PIECE, text: `one${end}two` }), JSON.stringify([end, query])).toBe(
          true,
        );
  });

  it('finds what is missing nowhere: a piece without a source, a source without a title', () => {
    const bare: Evidence = { company: 'A', date: '2025', stance: 'challenges', text: 'B' };
    const search = evidenceSearch('en')('undefined');
    expect(search(bare)).toBe(false);
    expect(search({ ...bare, source: { url: '/' } })).toBe(false);
  });

  const segmenter = new Intl.Segmenter();
  const characters = (text: string) => Array.from(segmenter.segment(text), ({ segment }) => segment);

  it('finds in every piece each part of its texts, in small letters and with its accents apart', () => {
    const part = fc.tuple(fc.nat(40), fc.nat(40)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
    checkProperty(
      fc.property(evidencePiece(), part, fc.constantFrom(...LANGUAGES), (piece, [from, to], lang) => {
        const search = evidenceSearch(lang);
        for (const text of [piece.company, piece.text, piece.source?.title ?? '']) {
          // Whole characters: a letter without its mark is another one.
          const query = characters(text).slice(from, to).join('');
          for (const form of [query, query.toLowerCase(), query.normalize('NFD')])
            expect(search(form)(piece), JSON.stringify([text, form])).toBe(true);
        }
      }),
      500,
    );
  });
});
