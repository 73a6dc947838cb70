import { type Evidence, parse, type Stance, type TimeSpan } from '../../../../src/document/index.js';
import { formatFor } from '../../../../src/locale/format.js';
import type { TimelineOptions } from '../../../../src/layout/timeline/timeline-layout.js';
import { manyPieces } from '../../../fixtures/many.js';
import { DEMO_NAMES, demoTrend } from '../../demo-trends.js';
import { defined } from '../../defined.js';

/** Evidence to lay out, and the options that the element has. */

export function options(width: number, mirrored = false, timeRange?: TimeSpan): TimelineOptions {
  return {
    width,
    timeRange,
    fontSize: 13,
    mirrored,
    sideLabels: { supports: 'supports', challenges: 'challenges' },
    dateLabel: (date, before) => formatFor('en').tick(date, before),
    numberLabel: (value) => formatFor('en').number(value),
  };
}

export function demoEvidence(name: (typeof DEMO_NAMES)[number]): readonly Evidence[] {
  const result = parse(demoTrend(name));
  return result.ok ? (result.trend.evidence ?? []) : [];
}

export const reference = demoEvidence('meter-tracks-buyer');

/** Pieces of evidence with names of different lengths. */
export function pieces(
  count: number,
  dateOf: (i: number) => string,
  stanceOf: (i: number) => Stance = (i) => (i % 3 ? 'supports' : 'challenges'),
): Evidence[] {
  const names = [
    'Ab',
    'Modal',
    'Together AI',
    'Cursor (Anysphere)',
    'The Worshipful Company of Long Names Limited',
    'ひらがな株式会社',
    '',
  ];
  return Array.from({ length: count }, (_, i) => ({
    company: defined(names[i % names.length]),
    date: dateOf(i),
    stance: stanceOf(i),
    text: '',
  }));
}

const against = (piece: Evidence): Evidence => ({ ...piece, stance: 'challenges' });

const two = (value: number) => String(value).padStart(2, '0');

/** What no author thought of, by name. */
export const DEGENERATE: readonly (readonly [string, readonly Evidence[]])[] = [
  ['one point', pieces(1, () => '2024-05-17')],
  ['one year', pieces(1, () => '2024')],
  ['two points of one day', pieces(2, () => '2024-05-17')],
  ['all on one day', pieces(25, () => '2024-05-17')],
  ['a year, a month and a day with one middle', pieces(3, (i) => defined(['2023', '2023-07', '2023-07-02'][i]))],
  ['a century', pieces(26, (i) => String(1924 + i * 4))],
  ['two points a century apart', pieces(2, (i) => String(1924 + i * 100))],
  ['millennia', pieces(12, (i) => String(1 + i * 900).padStart(4, '0'))],
  [
    'all for it',
    pieces(
      12,
      (i) => `2024-${two(i + 1)}`,
      () => 'supports',
    ),
  ],
  [
    'all against it',
    pieces(
      12,
      (i) => `2024-${two(i + 1)}`,
      () => 'challenges',
    ),
  ],
  ['sixty in one month', pieces(60, (i) => `2024-05-${two((i % 31) + 1)}`)],
  [
    'sixty of one month',
    pieces(
      60,
      () => '2024-05',
      () => 'supports',
    ),
  ],
  ['many early, one late', pieces(30, (i) => (i < 29 ? `2001-01-${two(i + 1)}` : '2025'))],
  ['one early, many late', pieces(30, (i) => (i < 1 ? '2001' : `2025-12-${two(i + 1)}`))],
  ['three hundred', demoEvidence('long')],
];

/** The same by the thousand. */
export const THOUSANDS: readonly (readonly [string, readonly Evidence[]])[] = [
  ['two thousand of ten years', manyPieces(2000)],
  ['two thousand on one day', pieces(2000, () => '2024-05-17')],
  ['two thousand of one month', pieces(2000, () => '2024-05')],
  ['two thousand of one year', pieces(2000, () => '2024')],
  ['two thousand all for it', manyPieces(2000, { challenges: 0 })],
  ['two thousand all against it', manyPieces(2000, { challenges: 1 })],
  ['one against two thousand', manyPieces(2001, { challenges: 0 }).map((piece, i) => (i ? piece : against(piece)))],
  ['two thousand of a century', manyPieces(2000, { from: 1924, years: 100, yearsOnly: 0.5 })],
  ['two thousand of the years 0001 to 9999', manyPieces(2000, { from: 1, years: 9999, months: 0.3, yearsOnly: 0.3 })],
  ['two thousand in the years 0001 and 9999', pieces(2000, (i) => (i % 2 ? '0001' : '9999'))],
  ['nine thousand of ten years', manyPieces(9000, { months: 0.4 })],
  ['five hundred on one day', pieces(500, () => '2024-05-17')],
];
