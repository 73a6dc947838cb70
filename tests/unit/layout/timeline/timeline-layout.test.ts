import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { type PartialDate, readPartialDate, timeSpan } from '../../../../src/document/index.js';
import { textWidth } from '../../../../src/layout/text/text-width.js';
import { timelineLayout, type TimelineMark } from '../../../../src/layout/timeline/timeline-layout.js';
import { evidencePiece } from '../../arbitraries.js';
import { checkProperty } from '../../check-property.js';
import { manyPieces } from '../../../fixtures/many.js';
import { defined } from '../../defined.js';
import { positionOf } from './geometry.js';
import { DEGENERATE, options, pieces, reference, THOUSANDS } from './timelines.js';

const labelsAt = (width: number) =>
  timelineLayout(reference, options(width)).marks.flatMap(({ label }) => (label ? [label.text] : []));

const someWidth = fc.integer({ min: 240, max: 1400 });

const middle = ({ time }: TimelineMark) => time;

describe('timelineLayout', () => {
  it('has a mark for each piece of evidence, in the order of time, with what it stands for', () => {
    const { marks } = timelineLayout(reference, options(800));
    expect(marks.map(({ index }) => index).sort((a, b) => a - b)).toEqual(reference.map((_, i) => i));
    for (const { index, evidence, date } of marks) {
      expect(evidence).toBe(reference[index]);
      expect(date).toEqual(readPartialDate(evidence.date));
    }
    expect(marks.map(({ evidence }) => evidence.date)).toEqual(reference.map(({ date }) => date).sort());
  });

  it('reaches no further than a limit, whatever the evidence', () => {
    const evidence = fc.oneof(
      fc.array(evidencePiece(1990, 2026), { maxLength: 60 }),
      fc.integer({ min: 1, max: 2000 }).map((n) => pieces(n, (i) => `20${10 + (i % 15)}`)),
    );
    checkProperty(
      fc.property(evidence, someWidth, fc.integer({ min: 40, max: 200 }), (some, width, most) => {
        const limit = { supports: most, challenges: most / 2 };
        const { depth } = timelineLayout(some, { ...options(width), limit });
        expect(depth.supports).toBeLessThanOrEqual(limit.supports);
        expect(depth.challenges).toBeLessThanOrEqual(limit.challenges);
      }),
    );
  });

  it('keeps pieces of one time in the order of the document', () => {
    const sameDay = pieces(5, () => '2024-05-17');
    expect(timelineLayout(sameDay, options(800)).marks.map(({ index }) => index)).toEqual([0, 1, 2, 3, 4]);
  });

  it('lets support stand on the ruler, and challenges hang from it', () => {
    const { marks, axis, height } = timelineLayout(reference, options(800));
    expect(axis.top).toBeGreaterThan(0);
    expect(axis.bottom).toBeGreaterThan(axis.top);
    expect(height).toBeGreaterThan(axis.bottom);
    for (const { evidence, y } of marks) {
      expect(evidence.stance === 'supports' ? y < axis.top : y > axis.bottom).toBe(true);
    }
  });

  it.each([280, 640, 1200])(
    'places marks along the axis by the middle of their dates, evenly, at a width of %i',
    (width) => {
      const { marks } = timelineLayout(reference, options(width));
      const [first, last] = [defined(marks[0]), defined(marks.at(-1))];
      const scale = (last.x - first.x) / (middle(last) - middle(first));
      expect(scale).toBeGreaterThan(0);
      for (const mark of marks) expect(mark.x).toBeCloseTo(first.x + (middle(mark) - middle(first)) * scale, 1);
    },
  );

  it('has the ticks of the reference trend: 2024, 2025 and 2026, each where its year begins', () => {
    const { ticks, marks } = timelineLayout(reference, options(800));
    expect(ticks.map(({ text }) => text)).toEqual(['2024', '2025', '2026']);
    const [first, last] = [defined(marks[0]), defined(marks.at(-1))];
    const scale = (last.x - first.x) / (middle(last) - middle(first));
    for (const { x, text } of ticks)
      expect(x).toBeCloseTo(first.x + (Date.parse(`${text}-01-01`) - middle(first)) * scale, 1);
  });

  it('asks how to write the date of each tick, with the one before it', () => {
    const dateLabel = ({ year }: PartialDate, before?: PartialDate) => `${year}/${before?.year ?? 0}`;
    const { ticks } = timelineLayout(reference, { ...options(800), dateLabel });
    expect(ticks.map(({ text }) => text)).toEqual(['2024/0', '2025/2024', '2026/2025']);
  });

  it('draws the axis over the whole width, but for the sides’ labels where there is room for them', () => {
    const narrow = timelineLayout(reference, options(599));
    expect(narrow.axis).toMatchObject({ start: 0, end: 599 });
    expect(narrow.sides.supports.y).toBeLessThan(20);
    expect(narrow.sides.challenges.y).toBeGreaterThan(narrow.height - 20);
    const wide = timelineLayout(reference, options(600));
    expect(wide.axis.start).toBeGreaterThan(textWidth('challenges', 13));
    expect(wide.axis.end).toBe(600);
    expect(wide.sides.supports).toMatchObject({ x: 14, text: 'supports' });
    expect(wide.sides.challenges).toMatchObject({ x: 14, text: 'challenges' });
    for (const { x } of wide.marks) expect(x).toBeGreaterThan(wide.axis.start);
  });

  it('writes every company’s name beside its mark where there is room, before or after it', () => {
    expect(labelsAt(1000).sort()).toEqual(reference.map(({ company }) => company).sort());
    for (const { x, y, label, leader } of timelineLayout(reference, options(1000)).marks) {
      const { x: edge, y: level, before } = defined(label);
      expect(Math.abs(edge - x)).toBeGreaterThan(5);
      expect(Math.abs(edge - x)).toBeLessThan(20);
      expect(edge < x).toBe(before);
      expect(leader === undefined).toBe(level === y);
    }
  });

  it.each([
    [648, 3],
    [343, 5],
    [1120, 2],
  ])('needs at %i px no more than %i lanes for the reference trend, and has all names', (width, most) => {
    const layout = timelineLayout(reference, { ...options(width), updated: '2026-06' });
    expect(layout.marks.filter(({ label }) => !label)).toEqual([]);
    for (const stance of ['supports', 'challenges'] as const) {
      const { top, bottom } = layout.axis;
      const lanes = layout.marks.flatMap(({ y, label, evidence }) =>
        evidence.stance === stance ? [y, label?.y ?? y].map((y) => (stance === 'supports' ? top - y : y - bottom)) : [],
      );
      expect(Math.ceil((Math.max(...lanes) - 4) / 24)).toBeLessThanOrEqual(most);
    }
  });

  const month = (i: number) => `${2020 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`;
  const monthly = (count: number) => pieces(count, month, (i) => (i % 9 === 4 ? 'challenges' : 'supports'));

  it('has names on both sides, or on neither, of evidence on both', () => {
    checkProperty(
      fc.property(
        fc.array(evidencePiece(2018, 2026), { minLength: 2, maxLength: 40 }),
        someWidth,
        (evidence, width) => {
          const { marks, named } = timelineLayout(evidence, options(width));
          for (const stance of ['supports', 'challenges'] as const) {
            const side = marks.filter((mark) => mark.evidence.stance === stance && mark.evidence.company.trim());
            const labels = side.filter(({ label }) => label);
            if (!named) expect(labels).toEqual([]);
            else expect(labels.length).toBeGreaterThanOrEqual(side.length / 2);
          }
        },
      ),
    );
  });

  it('cuts no name within a word, and marks no cut', () => {
    const words = fc.array(fc.stringMatching(/^[A-Za-z]{1,12}$/), { minLength: 1, maxLength: 6 });
    checkProperty(
      fc.property(fc.array(words, { minLength: 1, maxLength: 12 }), someWidth, (names, width) => {
        const evidence = names.map((name, i) => ({
          ...defined(pieces(1, () => month(i * 3))[0]),
          company: name.join(' '),
        }));
        for (const {
          label,
          evidence: { company },
        } of timelineLayout(evidence, options(width)).marks)
          if (label) expect(`${company} `.startsWith(`${label.text} `)).toBe(true);
      }),
    );
    const bracket = pieces(2, month).map((piece) => ({ ...piece, company: 'Cursor (a company named Anysphere)' }));
    expect(timelineLayout(bracket, options(300)).marks.map(({ label }) => label?.text)).toEqual(['Cursor', 'Cursor']);
  });

  it('draws smaller marks only when there are many', () => {
    const radii = [12, 600, 1400].map((count) => timelineLayout(monthly(count), options(640)).radius);
    expect(radii).toEqual([...radii].sort((a, b) => b - a));
    expect(radii[2]).toBeLessThan(5);
    expect(radii[2]).toBeGreaterThanOrEqual(2);
  });

  it('gives time nearly all of the room on the axis', () => {
    for (const width of [280, 343, 648, 1120]) {
      const { axis, plotRange } = timelineLayout(reference, options(width));
      expect((plotRange.end - plotRange.start) / (axis.end - axis.start)).toBeGreaterThan(0.95);
    }
  });

  it('draws the ticks’ lines clear of the sides’ names', () => {
    const narrow = timelineLayout(reference, options(599));
    expect(narrow.grid.top).toBeGreaterThan(narrow.sides.supports.y + 6.5);
    expect(narrow.grid.bottom).toBeLessThan(narrow.sides.challenges.y - 6.5);
    const wide = timelineLayout(reference, options(600));
    expect(wide.grid).toEqual({ top: 0, bottom: wide.height });
    expect(wide.ticks.every(({ x }) => x > textWidth('challenges', 13))).toBe(true);
  });

  it('is as high as it has to be, and no higher', () => {
    const lanesOf = (count: number) =>
      timelineLayout(
        pieces(
          count,
          () => '2024-05-17',
          () => 'supports',
        ),
        options(800),
      ).height;
    expect(lanesOf(2)).toBeGreaterThan(lanesOf(1));
    expect(lanesOf(3) - lanesOf(2)).toBe(lanesOf(2) - lanesOf(1));
    expect(timelineLayout(reference, options(800)).height).toBeLessThan(400);
  });

  it.each([...DEGENERATE, ...THOUSANDS])('draws %s with every mark, in numbers that are finite', (_, evidence) => {
    for (const width of [280, 800]) {
      const { marks, ticks, height, sides, axis, bars, barLines } = timelineLayout(evidence, options(width));
      expect(marks.map(({ index }) => index).sort((a, b) => a - b)).toEqual(evidence.map((__, i) => i));
      const numbers = [
        height,
        ...Object.values(axis),
        ...ticks.map(({ x }) => x),
        ...[...marks, ...barLines, sides.supports, sides.challenges].flatMap(({ x, y }) => [x, y]),
        ...bars.flatMap((bar) => [bar.x, bar.width, bar.height]),
      ];
      expect(numbers.filter((value) => !Number.isFinite(value))).toEqual([]);
      expect(height).toBeLessThan(1200);
    }
  });

  it('leaves what it was given as it was, and gives the same again', () => {
    const evidence = Object.freeze(reference.map((piece) => Object.freeze({ ...piece })));
    const given = Object.freeze(options(640));
    const layout = timelineLayout(evidence, given);
    expect(timelineLayout(structuredClone(evidence), { ...given })).toStrictEqual(layout);
    expect(evidence).toEqual(reference);
  });

  it('does not depend on the order of the document, pieces of one time aside', () => {
    const oneEach = pieces(20, (i) => String(2000 + i));
    const placed = (evidence: typeof oneEach) =>
      timelineLayout(evidence, options(640)).marks.map(({ evidence: { date }, x, y, label }) => ({
        date,
        x,
        y,
        label,
      }));
    expect(placed([...oneEach].reverse())).toEqual(placed(oneEach));
  });
});

/** Coordinates are rounded to hundredths of a px. */
const ROUNDING = 0.02;

const day = (text: string) => Date.parse(text);

describe('timelineLayout with a time range', () => {
  const dates = ['2024-02', '2024-02-29', '2024-03-01', '2024-03', '2024', '2024-06-30', '2024-07-01', '2025-01-01'];
  const evidence = pieces(dates.length, (i) => defined(dates[i]));
  const shown = (start: number, end: number) =>
    timelineLayout(evidence, { ...options(640), timeRange: { start, end } })
      .marks.map(({ index }) => dates[index])
      .join(' ');

  it.each([
    ['2024-03-01', '2024-07-01', '2024-03-01 2024-03 2024-06-30'],
    // The middle of a day is its noon, of a year the 2nd of July.
    ['2024-02-29T12:00Z', '2024-03-01T12:00Z', '2024-02-29'],
    ['2024-02-29T12:01Z', '2024-03-01T12:01Z', '2024-03-01'],
    ['2024-07-01', '2024-07-02T00:00Z', '2024-07-01'],
    ['2024-07-01', '2024-07-02T00:01Z', '2024-07-01 2024'],
    ['2024-02-15T12:00Z', '2024-02-16', '2024-02'],
    ['2024-02-15T12:01Z', '2024-02-16', ''],
  ])('shows from %s to %s what has its middle there: %s', (start, end, expected) => {
    expect(shown(day(start), day(end))).toBe(expected);
  });

  it('is of that time exactly, from one end of the room to the other, and tells where', () => {
    const timeRange = { start: day('2024-02-10'), end: day('2024-08-20') };
    for (const mirrored of [false, true]) {
      const layout = timelineLayout(evidence, options(640, mirrored, timeRange));
      expect(layout.time).toEqual(timeRange);
      // In bins, marks stand at most half a mark from their time.
      for (const mark of layout.marks.filter(({ date }) => date.precision !== 'year'))
        expect(Math.abs(mark.x - positionOf(middle(mark), layout))).toBeLessThan(layout.diamond + 1);
    }
    const { time, plotRange: room } = timelineLayout(reference, options(640));
    expect(time).toEqual({ start: day('2024-01-01'), end: day('2026-06-01') });
    expect(room.end - room.start).toBeGreaterThan(320);
  });

  it('is a picture, with an axis and dates, where nothing is in it', () => {
    const layout = timelineLayout(evidence, options(640, false, { start: day('2024-08-01'), end: day('2024-12-01') }));
    expect([layout.marks, layout.bars, layout.barLines]).toEqual([[], [], []]);
    expect(layout.ticks.length).toBeGreaterThan(1);
    expect(layout.height).toBeGreaterThan(24);
  });

  it('of everything is as large as without, and has the same pieces', () => {
    const { time, marks, height } = timelineLayout(evidence, options(640));
    const zoomed = timelineLayout(evidence, options(640, false, time));
    expect(zoomed.marks.map(({ index }) => index)).toEqual(marks.map(({ index }) => index));
    expect(zoomed.height).toBe(height);
  });

  it('gives marks of their own to pieces that stand in bars otherwise', () => {
    const many = manyPieces(4000);
    expect(timelineLayout(many, options(640)).bars).not.toEqual([]);
    const timeRange = { start: day('2013-01-01'), end: day('2014-01-01') };
    const { marks, bars } = timelineLayout(many, options(640, false, timeRange));
    expect(bars).toEqual([]);
    const within = many.filter(({ date }) => date.startsWith('2013'));
    expect(marks.map(({ evidence: { id } }) => id).sort()).toEqual(within.map(({ id }) => id).sort());
  });
});

describe('timelineLayout of many', () => {
  it.each([
    [61, 280],
    [400, 280],
    [1500, 640],
    [1500, 1200],
  ])('gives each of %i pieces a place of its own at %i px', (count, width) => {
    const { marks, bars, barLines } = timelineLayout(manyPieces(count, { months: 0.3 }), options(width));
    expect([bars, barLines]).toEqual([[], []]);
    expect(new Set(marks.map(({ x, y }) => `${x} ${y}`)).size).toBe(count);
  });

  it.each([
    ['more than 1,500', manyPieces(1501)],
    ['more than stand above each other', pieces(300, () => '2024-05-17')],
  ])('gathers %s pieces in bars, without names', (_, evidence) => {
    const { marks, bars } = timelineLayout(evidence, options(640));
    expect(bars.length).toBeGreaterThan(0);
    expect(marks.map(({ index }) => index).sort((a, b) => a - b)).toEqual(evidence.map((__, i) => i));
    expect(marks.filter(({ label }) => label)).toEqual([]);
  });

  it.each([...THOUSANDS])('draws %s in bars as high as their pieces are many, on one scale', (_, evidence) => {
    for (const mirrored of [false, true]) {
      for (const width of [280, 800]) {
        const { marks, bars, barLines, axis, height } = timelineLayout(evidence, options(width, mirrored));
        const total = bars.reduce((sum, bar) => sum + bar.height, 0);
        const counts = bars.map((bar) => Math.round((bar.height / total) * evidence.length));
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(evidence.length);
        expect(bars.map(({ single }) => single)).toEqual(counts.map((count) => count === 1));
        // Some bars share their middle.
        const at = (x: number, stance: string) =>
          marks.filter((mark) => mark.x === x && mark.evidence.stance === stance).length;
        for (const { x, stance } of bars)
          expect(at(x, stance)).toBe(
            counts.reduce((sum, count, i) => (bars[i]?.x === x && bars[i].stance === stance ? sum + count : sum), 0),
          );

        // A line on each side at a round count, where it is clear of the sides' names.
        for (const { lineY, text } of barLines) {
          const count = Number(text.replace(',', ''));
          expect(text).toMatch(/^[125][0,]*$/);
          const away = lineY < axis.top ? axis.top - lineY : lineY - axis.bottom;
          expect(away).toBeCloseTo((count * total) / evidence.length, 1);
        }

        // Each piece at its place within its bar.
        const away = marks.map(({ y, evidence: { stance } }) =>
          stance === 'supports' ? axis.top - y : y - axis.bottom,
        );
        expect(Math.min(...away)).toBeGreaterThan(0);
        expect(Math.max(...away)).toBeLessThan(160 + ROUNDING);
        expect(height).toBeLessThan(460);
      }
    }
  });

  it('writes numbers as it is told', () => {
    const { barLines } = timelineLayout(THOUSANDS[1]?.[1] ?? [], {
      ...options(640),
      numberLabel: (value) => `<${value}>`,
    });
    expect(barLines.map(({ text }) => text)).toEqual(['<1000>', '<500>']);
  });

  it('keeps its height, whichever part of the time is shown', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    checkProperty(
      fc.property(
        fc.constantFrom(61, 300, 1000, 4000),
        fc.nat(),
        fc.integer({ min: 280, max: 1200 }),
        share,
        share,
        (count, seed, width, a, b) => {
          const evidence = manyPieces(count, { seed, months: 0.3, yearsOnly: 0.05 });
          const { time, height, axis } = timelineLayout(evidence, options(width));
          const length = Math.max(14 * 86_400_000, (time.end - time.start) * a ** 3);
          const start = time.start + (time.end - time.start - length) * b;
          const part = timelineLayout(evidence, options(width, false, { start, end: start + length }));
          expect([part.height, part.axis.top]).toEqual([height, axis.top]);
        },
      ),
      40,
    );
  });

  it('draws nothing after the data’s date, whose pieces may all be dated before it', () => {
    checkProperty(
      fc.property(
        fc.constantFrom(3, 40, 300, 3000),
        fc.nat(),
        fc.integer({ min: 280, max: 1200 }),
        fc.constantFrom('2019', '2020-06', '2021-02-03'),
        (count, seed, width, updated) => {
          const until = timeSpan(defined(readPartialDate(updated))).end;
          const evidence = manyPieces(count, { seed, months: 0.4, yearsOnly: 0.3 }).filter(
            ({ date }) => timeSpan(defined(readPartialDate(date))).start < until,
          );
          fc.pre(evidence.length > 0);
          const { marks, bars, ticks, dataEnd, plotRange } = timelineLayout(evidence, { ...options(width), updated });
          const edge = defined(dataEnd) + 0.5;
          for (const { x, dateSpan } of marks) {
            expect(x).toBeLessThanOrEqual(edge);
            if (dateSpan) expect(dateSpan.end).toBeLessThanOrEqual(edge);
          }
          for (const { x, width: wide } of bars) expect(x + wide / 2).toBeLessThanOrEqual(edge);
          for (const { x } of ticks) expect(x).toBeLessThanOrEqual(plotRange.end + 0.5);
        },
      ),
      40,
    );
  });

  it('gives marks to a part of the time of evidence on one side', () => {
    const evidence = manyPieces(300, { challenges: 0 });
    const { start } = timelineLayout(evidence, options(640)).time;
    const part = timelineLayout(evidence, options(640, false, { start, end: start + 90 * 86_400_000 }));
    expect(part.bars).toEqual([]);
    for (const { x, y } of part.marks) expect(Number.isFinite(x + y)).toBe(true);
  });

  it('costs no more steps a piece at ten thousand than at one thousand', () => {
    const readsOf = (count: number) => {
      let reads = 0;
      const evidence = manyPieces(count, { months: 0.3, yearsOnly: 0.05 }).map((piece) => ({
        ...piece,
        get stance() {
          reads++;
          return piece.stance;
        },
      }));
      timelineLayout(evidence, options(640));
      return reads / count;
    };
    expect(readsOf(10_000)).toBeLessThan(1.5 * readsOf(2000));
  });
});

describe.each(['Pacific/Pago_Pago', 'Pacific/Kiritimati', 'America/Sao_Paulo'])(
  'timelineLayout in the time zone %s',
  (zone) => {
    const zoneBefore = process.env['TZ'];
    afterEach(() => {
      if (zoneBefore === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zoneBefore;
    });

    it.each(DEGENERATE.slice(0, 6))('draws %s as in every other one', (_, evidence) => {
      process.env['TZ'] = 'UTC';
      const layout = timelineLayout(evidence, options(800));
      process.env['TZ'] = zone;
      expect(new Date(2024, 0, 1).getTimezoneOffset()).not.toBe(0);
      expect(timelineLayout(evidence, options(800))).toEqual(layout);
    });
  },
);
