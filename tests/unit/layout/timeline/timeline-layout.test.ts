import { afterEach, describe, expect, it } from 'vitest';
import { type PartialDate, readPartialDate, timeSpan } from '../../../../src/document/index.js';
import { textWidth } from '../../../../src/layout/text/text-width.js';
import { timelineLayout, type TimelineMark } from '../../../../src/layout/timeline/timeline-layout.js';
import { manyPieces } from '../../../fixtures/many.js';
import { defined } from '../../defined.js';
import { positionOf } from './geometry.js';
import { DEGENERATE, options, pieces, reference, THOUSANDS } from './timelines.js';

const labelsAt = (width: number) =>
  timelineLayout(reference, options(width)).marks.flatMap(({ label }) => (label ? [label.text] : []));

const middle = ({ date }: TimelineMark) => {
  const { start, end } = timeSpan(date);
  return (start + end) / 2;
};

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

  it('keeps pieces of one time in the order of the document', () => {
    const sameDay = pieces(5, () => '2024-05-17');
    expect(timelineLayout(sameDay, options(800)).marks.map(({ index }) => index)).toEqual([0, 1, 2, 3, 4]);
  });

  it('lets support stand on the ruler, and challenges hang from it', () => {
    const { marks, axis, height } = timelineLayout(reference, options(800));
    expect(axis.top).toBeGreaterThan(0);
    expect(axis.bottom).toBeGreaterThan(axis.top);
    expect(height).toBeGreaterThan(axis.bottom);
    for (const { evidence, y, stemY } of marks) {
      expect(stemY).toBe(evidence.stance === 'supports' ? axis.top : axis.bottom);
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

  it('asks how to write the date of each tick, to the precision that all of them have', () => {
    const asked: unknown[] = [];
    const dateLabel = (date: PartialDate) => `${asked.push(date)}.`;
    const { ticks } = timelineLayout(reference, { ...options(800), dateLabel });
    expect(asked).toEqual([2024, 2025, 2026].map((year) => ({ precision: 'year', year, month: 1, day: 1 })));
    expect(ticks.map(({ text }) => text)).toEqual(['1.', '2.', '3.']);
  });

  it('leaves out ticks whose dates would run into each other, evenly', () => {
    const years = pieces(20, (i) => String(2000 + i));
    const all = timelineLayout(years, { ...options(1000), dateLabel: () => 'x' }).ticks;
    const fewer = timelineLayout(years, { ...options(1000), dateLabel: () => 'a much longer date' }).ticks;
    expect(fewer.length).toBeGreaterThan(1);
    expect(fewer.length).toBeLessThan(all.length);
    const stride = all.findIndex(({ x }) => x === fewer[1]?.x);
    expect(fewer.map(({ x }) => x)).toEqual(all.filter((_, i) => i % stride === 0).map(({ x }) => x));
  });

  it('keeps a tick without its date where the picture ends before it', () => {
    // The last tick stands at the end of the last year, and nothing is right of it.
    const evidence = pieces(
      2,
      (i) => String(1924 + i * 95),
      () => 'supports',
    ).map((piece) => ({ ...piece, company: '' }));
    const { ticks } = timelineLayout(evidence, options(800));
    expect(ticks.at(-1)).toEqual({ x: expect.any(Number) as unknown });
    expect(ticks.slice(0, -1).every(({ text }) => text)).toBe(true);
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

  it('writes every company’s name beside its mark where there is room', () => {
    expect(labelsAt(1000).sort()).toEqual(reference.map(({ company }) => company).sort());
    for (const { x, y, label } of timelineLayout(reference, options(1000)).marks) {
      expect(label?.y).toBe(y);
      expect((label?.x ?? 0) - x).toBeGreaterThan(5);
    }
  });

  const month = (i: number) => `${2020 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`;
  const monthly = (count: number) => pieces(count, month, (i) => (i % 9 === 4 ? 'challenges' : 'supports'));

  it.each([
    ['all', 12, 640],
    ['the first, the last and the challengers', 24, 640],
    ['none', 60, 320],
  ])('names where there is less room %s, of marks that are as large', (named, count, width) => {
    const { marks, radius } = timelineLayout(monthly(count), options(width));
    const ends = [marks[0], marks.at(-1)];
    const expected = marks.filter(
      (mark) => named === 'all' || (named !== 'none' && (ends.includes(mark) || mark.evidence.stance === 'challenges')),
    );
    expect(marks.filter(({ label }) => label)).toEqual(expected);
    expect(radius).toBeGreaterThanOrEqual(5);
  });

  it('draws smaller marks only when there are many', () => {
    const radii = [12, 60, 600].map((count) => timelineLayout(monthly(count), options(280)).radius);
    expect(radii).toEqual([...radii].sort((a, b) => b - a));
    expect(radii[2]).toBeLessThan(5);
    expect(radii[2]).toBeGreaterThanOrEqual(2);
  });

  it.each([320, 480, 1200])('cuts a name that is too long for a picture of %i', (width) => {
    const evidence = pieces(5, (i) => String(2000 + i * 5));
    const { marks } = timelineLayout(evidence, options(width));
    const long = marks.find(({ evidence: { company } }) => company.length > 40)?.label?.text ?? '';
    expect(long).toMatch(/^The Wor.*…$/);
    expect(textWidth(long, 13)).toBeLessThanOrEqual(width / 2);
  });

  it('leads a stem to every mark, or to none where the marks are many', () => {
    const stemsAt = (count: number, width: number) =>
      timelineLayout(monthly(count), options(width)).marks.map(({ stemY }) => stemY);
    expect(stemsAt(12, 640)).not.toContain(undefined);
    expect(stemsAt(24, 640)).not.toContain(undefined);
    expect(new Set(stemsAt(600, 640))).toEqual(new Set([undefined]));
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
      const { marks, ticks, height, sides, axis, bars, barLabels } = timelineLayout(evidence, options(width));
      expect(marks.map(({ index }) => index).sort((a, b) => a - b)).toEqual(evidence.map((__, i) => i));
      const numbers = [
        height,
        ...Object.values(axis),
        ...ticks.map(({ x }) => x),
        ...[...marks, ...barLabels, sides.supports, sides.challenges].flatMap(({ x, y }) => [x, y]),
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
      for (const mark of layout.marks) expect(mark.x).toBeCloseTo(positionOf(middle(mark), layout), 1);
    }
    const { time, plotRange: room } = timelineLayout(reference, options(640));
    expect(time).toEqual({ start: day('2024-01-01'), end: day('2026-06-01') });
    expect(room.end - room.start).toBeGreaterThan(320);
  });

  it('is a picture, with an axis and dates, where nothing is in it', () => {
    const layout = timelineLayout(evidence, options(640, false, { start: day('2024-08-01'), end: day('2024-12-01') }));
    expect([layout.marks, layout.bars, layout.barLabels]).toEqual([[], [], []]);
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
    [1500, 280],
    [1500, 640],
    [1500, 1200],
  ])('gives each of %i pieces a place of its own at %i px', (count, width) => {
    const { marks, bars, barLabels } = timelineLayout(manyPieces(count, { months: 0.3 }), options(width));
    expect([bars, barLabels]).toEqual([[], []]);
    expect(new Set(marks.map(({ x, y }) => `${x} ${y}`)).size).toBe(count);
  });

  it.each([
    ['more than 1,500', manyPieces(1501)],
    ['more than stand above each other', pieces(300, () => '2024-05-17')],
  ])('gathers %s pieces in bars, without labels or stems', (_, evidence) => {
    const { marks, bars } = timelineLayout(evidence, options(640));
    expect(bars.length).toBeGreaterThan(0);
    expect(marks.map(({ index }) => index).sort((a, b) => a - b)).toEqual(evidence.map((__, i) => i));
    for (const { label, stemY } of marks) expect([label, stemY]).toEqual([undefined, undefined]);
  });

  it.each([...THOUSANDS])('draws %s in bars as high as their pieces are many, on one scale', (_, evidence) => {
    for (const mirrored of [false, true]) {
      for (const width of [280, 800]) {
        const { marks, bars, barLabels, axis, height } = timelineLayout(evidence, options(width, mirrored));
        const counts = bars.map(
          (bar) => marks.filter(({ x, evidence: { stance } }) => x === bar.x && stance === bar.stance).length,
        );
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(evidence.length);
        const scale = Math.max(...bars.map((bar) => bar.height)) / Math.max(...counts);
        const wrong = bars.filter((bar, i) => Math.abs(bar.height - Math.max(3, (counts[i] ?? 0) * scale)) > 1e-6);
        expect(wrong).toEqual([]);

        // A number at the tip of the highest of each side.
        const most = (['supports', 'challenges'] as const).map((stance) =>
          Math.max(0, ...counts.filter((__, i) => bars[i]?.stance === stance)),
        );
        expect(barLabels.map(({ text }) => text)).toEqual(
          most.filter(Boolean).map((count) => count.toLocaleString('en')),
        );

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
    const { barLabels } = timelineLayout(THOUSANDS[1]?.[1] ?? [], {
      ...options(640),
      numberLabel: (value) => `<${value}>`,
    });
    expect(barLabels.map(({ text }) => text)).toEqual(['<1333>', '<667>']);
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
