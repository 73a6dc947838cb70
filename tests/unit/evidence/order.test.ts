import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../../src/document/index.js';
import { type EvidenceColumn, evidenceKey, sortedEvidence } from '../../../src/evidence/order.js';
import { type DatedEvidence, datedEvidence } from '../../../src/evidence/dated-evidence.js';
import { evidencePiece, LANGUAGES } from '../arbitraries.js';
import { checkProperty } from '../check-property.js';

const piece = (company: string, date = '2025'): Evidence => ({ company, date, stance: 'supports', text: '' });

/** In the document's order. */
const points = (evidence: readonly Evidence[]): DatedEvidence[] =>
  [...datedEvidence({ evidence, updated: '9999' })].sort((a, b) => a.index - b.index);

const sorted = (rows: readonly DatedEvidence[], column: EvidenceColumn, down = false, lang = 'en') =>
  sortedEvidence(rows, evidenceKey(rows, column, lang), down);

const companies = (sorted: readonly DatedEvidence[]) => sorted.map(({ evidence }) => evidence.company);
const indices = (sorted: readonly DatedEvidence[]) => sorted.map(({ index }) => index);

describe('evidence sorted by company', () => {
  it.each([
    ['en', ['Zoo', 'apple', 'Äther', 'Bär', 'Vendor 10', 'Vendor 9'], 'apple Äther Bär Vendor_9 Vendor_10 Zoo'],
    ['sv', ['Zoo', 'Ärla', 'Örn', 'Alv'], 'Alv Zoo Ärla Örn'],
    ['de', ['Zoo', 'Ärla', 'Alv'], 'Alv Ärla Zoo'],
    ['en', ['b', '', 'a'], ' a b'],
    ['en', [], ''],
  ])('as %s has it: %j', (lang, names, expected) => {
    const found = sorted(points(names.map((name) => piece(name))), 'company', false, lang);
    expect(
      companies(found)
        .map((name) => name.replace(' ', '_'))
        .join(' '),
    ).toBe(expected);
  });

  it('keeps the order of one company’s pieces, in both directions', () => {
    const rows = points(['B', 'A', 'B', 'A', 'B'].map((name) => piece(name)));
    expect(indices(sorted(rows, 'company', false, 'en'))).toEqual([1, 3, 0, 2, 4]);
    expect(indices(sorted(rows, 'company', true, 'en'))).toEqual([0, 2, 4, 1, 3]);
  });

  it('takes names that are the same to a reader for one', () => {
    const rows = points(['Café', 'B', 'Cafe\u0301', 'Café'].map((name) => piece(name)));
    expect(indices(sorted(rows, 'company', false, 'fr'))).toEqual([1, 0, 2, 3]);
  });
});

describe('evidence sorted by date', () => {
  it('goes by the middle of what a date may mean', () => {
    const dates = ['2025', '2025-06-30', '2025-07', '2024-12-31', '2025-07-04'];
    const rows = points(dates.map((date) => piece('A', date)));
    const dated = (down: boolean) => sorted(rows, 'date', down).map(({ evidence }) => evidence.date);
    expect(dated(false)).toEqual(['2024-12-31', '2025-06-30', '2025', '2025-07-04', '2025-07']);
    expect(dated(true)).toEqual(dated(false).reverse());
  });

  it('keeps the order of pieces of one time, in both directions', () => {
    const rows = points(['2025', '2024', '2025', '2024'].map((date) => piece('A', date)));
    expect(indices(sorted(rows, 'date', false, 'en'))).toEqual([1, 3, 0, 2]);
    expect(indices(sorted(rows, 'date', true, 'en'))).toEqual([0, 2, 1, 3]);
  });
});

it('sorts whatever it is given as a slow and plain sort does', () => {
  checkProperty(
    fc.property(
      fc.array(evidencePiece(2000, 2003), { maxLength: 30 }),
      fc.constantFrom<EvidenceColumn>('company', 'date'),
      fc.boolean(),
      fc.constantFrom(...LANGUAGES),
      (evidence, column, down, lang) => {
        const rows = points(evidence);
        const before = [...rows];
        const { compare } = new Intl.Collator(lang, { numeric: true });
        const plain = [...rows].sort((a, b) => {
          const order = column === 'date' ? a.time - b.time : compare(a.evidence.company, b.evidence.company);
          return (down ? -order : order) || a.index - b.index;
        });
        expect(indices(sorted(rows, column, down, lang))).toEqual(indices(plain));
        expect(rows).toEqual(before);
      },
    ),
  );
});
