import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evidenceAt, indexOfEvidence } from '../../../src/store/selected-evidence.js';
import type { Evidence, TrendDocument } from '../../../src/document/index.js';

const piece = (company: string, id?: string): Evidence => ({
  ...(id !== undefined && { id }),
  company,
  date: '2025-03',
  stance: 'supports',
  text: `${company} does.`,
});

const trend = (evidence?: readonly Evidence[]): TrendDocument => ({
  version: 1,
  id: 'a-trend',
  title: 'A trend',
  ...(evidence && { evidence }),
});

const A = piece('Acme', 'acme');
const B = piece('Bolt');
const C = piece('Core', 'core');

describe('indexOfEvidence', () => {
  it.each([
    ['a piece of the trend', A, 0],
    ['a piece without an id', B, 1],
    ['a copy of a piece with an id', { ...C }, 2],
    ['a copy with the id of a piece and another text', { ...C, text: 'Changed.' }, 2],
    ['a copy of a piece without an id', { ...B }, 1],
    ['an id', 'core', 2],
    ['an id that no piece has', 'nobody', undefined],
    ['an id that the trend calls a company', 'Bolt', undefined],
    ['a piece of another trend', piece('Dune'), undefined],
    ['a piece of another trend with an id', piece('Acme', 'dune'), undefined],
    ['null', null, undefined],
    ['undefined', undefined, undefined],
    ['an empty id', '', undefined],
  ])('finds %s', (_, wanted, index) => {
    expect(indexOfEvidence(trend([A, B, C]), wanted)).toBe(index);
  });

  it('finds nothing in a trend without evidence', () => {
    expect(indexOfEvidence(trend(), 'core')).toBe(undefined);
  });

  it('finds each of twins by itself, and the first by a copy', () => {
    const twins = [piece('Twin'), piece('Twin')] as const;
    expect(twins.map((twin) => indexOfEvidence(trend(twins), twin))).toEqual([0, 1]);
    expect(indexOfEvidence(trend(twins), { ...twins[1] })).toBe(0);
  });

  it('is the inverse of evidenceAt', () => {
    const ids = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1 });
    fc.assert(
      fc.property(ids, fc.nat(), (all, at) => {
        const document = trend(all.map((id) => piece(id, id)));
        const index = at % all.length;
        expect(indexOfEvidence(document, evidenceAt(document, index))).toBe(index);
        expect(indexOfEvidence(document, all[index])).toBe(index);
      }),
    );
  });
});

describe('evidenceAt', () => {
  it.each([
    [0, A],
    [2, C],
    [3, null],
    [undefined, null],
  ])('gives the piece at %s', (index, expected) => {
    expect(evidenceAt(trend([A, B, C]), index)).toBe(expected);
  });

  it('gives null without a trend', () => {
    expect(evidenceAt(undefined, 0)).toBe(null);
  });
});
