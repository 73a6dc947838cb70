import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../../../src/document/index.js';
import { markFor } from '../../../../src/sections/timeline/keys.js';
import { timelineLayout, type TimelineMark } from '../../../../src/layout/timeline/timeline-layout.js';
import { defined } from '../../defined.js';
import { manyPieces } from '../../../fixtures/many.js';
import { options } from '../../layout/timeline/timelines.js';

const piece = (company: string, date: string, stance: Evidence['stance']): Evidence => ({
  company,
  date,
  stance,
  text: '',
});

function marksOf(evidence: readonly Evidence[], mirrored = false): readonly TimelineMark[] {
  return timelineLayout(evidence, options(800, mirrored)).marks;
}

/** In time: A B C D E F, of which C and F challenge. */
const EVIDENCE = [
  piece('D', '2025-01', 'supports'),
  piece('A', '2021-01', 'supports'),
  piece('F', '2030-01', 'challenges'),
  piece('C', '2024-06', 'challenges'),
  piece('B', '2024-01', 'supports'),
  piece('E', '2029-01', 'supports'),
];

function lead(key: string, from: string, marks = marksOf(EVIDENCE)): string | undefined {
  const current = defined(marks.find(({ evidence }) => evidence.company === from));
  return markFor(key, current, marks)?.evidence.company;
}

describe('markFor', () => {
  it.each([
    ['ArrowRight', 'A', 'B'],
    ['ArrowRight', 'B', 'C'],
    ['ArrowRight', 'F', undefined],
    ['ArrowLeft', 'B', 'A'],
    ['ArrowLeft', 'F', 'E'],
    ['ArrowLeft', 'A', undefined],
    ['Home', 'D', 'A'],
    ['Home', 'A', 'A'],
    ['End', 'A', 'F'],
    // The nearest along the axis, on the other side of it.
    ['ArrowDown', 'A', 'C'],
    ['ArrowDown', 'D', 'C'],
    ['ArrowDown', 'E', 'F'],
    ['ArrowUp', 'C', 'B'],
    ['ArrowUp', 'F', 'E'],
    // There already.
    ['ArrowUp', 'A', undefined],
    ['ArrowDown', 'C', undefined],
    ['Enter', 'A', undefined],
    // The challenges, round and round.
    ['PageDown', 'A', 'C'],
    ['PageDown', 'C', 'F'],
    ['PageDown', 'F', 'C'],
    ['PageUp', 'E', 'C'],
    ['PageUp', 'A', 'F'],
    ['PageUp', 'C', 'F'],
    ['a', 'A', undefined],
  ])('leads by %s from %s to %s', (key, from, to) => {
    expect(lead(key, from)).toBe(to);
  });

  it.each([
    ['ArrowRight', 'B', 'A'],
    ['ArrowLeft', 'B', 'C'],
    ['ArrowRight', 'A', undefined],
    ['Home', 'D', 'A'],
    ['End', 'D', 'F'],
    ['ArrowDown', 'E', 'F'],
    ['PageDown', 'D', 'F'],
  ])('leads in a mirrored picture by %s from %s to %s', (key, from, to) => {
    expect(lead(key, from, marksOf(EVIDENCE, true))).toBe(to);
  });

  it('leads nowhere from the only mark, nor to a side that is empty', () => {
    const marks = marksOf([piece('A', '2024', 'supports')]);
    for (const key of ['ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown', 'PageDown', 'PageUp'])
      expect(lead(key, 'A', marks)).toBeUndefined();
    expect(lead('Home', 'A', marks)).toBe('A');
  });

  it('passes every mark of one and the same day, one by one', () => {
    const marks = marksOf(['A', 'B', 'C'].map((company) => piece(company, '2024-05-01', 'supports')));
    expect(lead('ArrowRight', 'A', marks)).toBe('B');
    expect(lead('ArrowRight', 'B', marks)).toBe('C');
    expect(lead('ArrowLeft', 'C', marks)).toBe('B');
  });

  it('leads by ArrowRight from the first to the last past all of them', () => {
    const marks = marksOf(EVIDENCE);
    const passed: string[] = [];
    for (let mark = marks[0]; mark; mark = markFor('ArrowRight', mark, marks)) passed.push(mark.evidence.company);
    expect(passed.join('')).toBe('ABCDEF');
  });

  it.each([
    ['bare marks', 300],
    ['columns', 1800],
  ])('leads past every one of %s, forth by ArrowRight and back by ArrowLeft', (_, count) => {
    for (const mirrored of [false, true]) {
      const marks = marksOf(manyPieces(count, { months: 0.5 }), mirrored);
      for (const [key, expected] of [
        [mirrored ? 'ArrowLeft' : 'ArrowRight', marks],
        [mirrored ? 'ArrowRight' : 'ArrowLeft', [...marks].reverse()],
      ] as const) {
        const passed: TimelineMark[] = [];
        for (let mark = expected[0]; mark; mark = markFor(key, mark, marks)) passed.push(mark);
        expect(passed).toEqual(expected);
      }
    }
  });

  it('leads to the other side at the same place of the axis, where both have a column', () => {
    const marks = marksOf(manyPieces(1800));
    for (const mark of marks.slice(800, 820)) {
      const key = mark.evidence.stance === 'supports' ? 'ArrowDown' : 'ArrowUp';
      const across = defined(markFor(key, mark, marks));
      expect(across.evidence.stance).not.toBe(mark.evidence.stance);
      expect(across.x).toBe(mark.x);
    }
  });
});
