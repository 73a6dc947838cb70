import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../../../src/document/index.js';
import { svgText } from '../../../../src/layout/picture/drawing.js';
import { timelinePicture } from '../../../../src/layout/picture/timeline-picture.js';
import { checkProperty } from '../../check-property.js';

const TEXTS = {
  title: 'A trend',
  heading: 'Evidence over time',
  summary: '',
  counts: [],
  publisher: '',
  asOf: '',
  address: 'https://trends.example/a',
  lang: 'en',
  mirrored: false,
};

const drawn = (evidence: readonly Evidence[], mirrored = false) =>
  svgText(
    timelinePicture('card', { ...TEXTS, mirrored }, evidence, {
      mirrored,
      sideLabels: { supports: 'supports', challenges: 'challenges' },
      dateLabel: ({ year, month, day }) => `${year}-${month}-${day}`,
      numberLabel: String,
    }),
  );

const date = fc
  .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .chain((day) => fc.constantFrom(4, 7, 10).map((length) => day.toISOString().slice(0, length)));

const piece = (dates: fc.Arbitrary<string>): fc.Arbitrary<Evidence> =>
  fc.record({
    company: fc.string({ maxLength: 30 }),
    date: dates,
    stance: fc.constantFrom('supports', 'challenges'),
    text: fc.constant('It does.'),
  });

/** None, one, many; on any days, on a single day, within a month. */
const evidence = fc.oneof(
  fc.array(piece(date), { maxLength: 20 }),
  date.chain((day) => fc.array(piece(fc.constant(day)), { minLength: 1, maxLength: 60 })),
  fc.array(piece(fc.constantFrom('2024-02-28', '2024-02-29', '2024-02', '2024')), { maxLength: 300 }),
);

describe('timelinePicture', () => {
  it('of no evidence is an axis without ticks', () => {
    const picture = drawn([]);
    expect(picture).toContain('>supports</text>');
    expect(picture).not.toMatch(/NaN|Infinity|undefined/);
    expect(picture).not.toContain('<circle');
  });

  it('has a finite number for each length, whatever the evidence', () => {
    checkProperty(
      fc.property(evidence, fc.boolean(), (pieces, mirrored) => {
        expect(drawn(pieces, mirrored)).not.toMatch(/="[^"]*(NaN|Infinity|undefined)/);
      }),
    );
  });
});
