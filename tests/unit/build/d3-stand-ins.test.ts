// The small modules that stand in for dependencies of d3 give what the packages give, as far as a time scale asks them.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkProperty } from '../check-property.js';

type Functions = Readonly<Record<string, (...values: readonly unknown[]) => unknown>>;
type Ticks = (start: number, stop: number, count: number) => readonly Date[];

interface Interval {
  floor(time: number): Date;
  ceil(time: number): Date;
}

const load = async (name: string): Promise<Functions> => (await import(/* @vite-ignore */ name)) as Functions;

async function pair(name: string): Promise<{ own: Functions; real: Functions }> {
  const own = await load(new URL(`../../../scripts/patches/${name}.js`, import.meta.url).href);
  return { own, real: await load(name) };
}

/** As times in years and in ms are: not so small that floating point ends. */
const number = fc.integer({ min: -1e12, max: 1e12 }).map((n) => n / 1000);

describe('the stand-in for d3-array', () => {
  it('gives the same step between ticks', async () => {
    const { own, real } = await pair('d3-array');
    checkProperty(
      fc.property(number, number, fc.double({ min: 0.5, max: 50, noNaN: true }), (start, stop, count) => {
        fc.pre(start !== stop);
        expect(own['tickStep']?.(start, stop, count)).toBe(real['tickStep']?.(start, stop, count));
      }),
      2000,
    );
  });

  it.each([
    [0, 10, 5],
    [0, 1, 10],
    [0, 0.001, 3],
    [1990.2, 1990.7, 1],
    [2024, 2026, 2],
    [10, 0, 5],
    [-5, 5, 4],
  ])('gives the same step for %d to %d in %d', async (start, stop, count) => {
    const { own, real } = await pair('d3-array');
    expect(own['tickStep']?.(start, stop, count)).toBe(real['tickStep']?.(start, stop, count));
  });

  it('finds the same place in a sorted list', async () => {
    const { own, real } = await pair('d3-array');
    const lists = fc
      .array(fc.integer({ min: -9, max: 9 }), { maxLength: 12 })
      .map((list) => list.sort((a, b) => a - b));
    checkProperty(
      fc.property(lists, fc.integer({ min: -10, max: 10 }), fc.nat(3), (list, x, low) => {
        expect(own['bisect']?.(list, x)).toBe(real['bisect']?.(list, x));
        const from = Math.min(low, list.length);
        expect(own['bisect']?.(list, x, from, list.length)).toBe(real['bisect']?.(list, x, from, list.length));
      }),
    );
  });
});

describe('the stand-in for d3-interpolate', () => {
  it.each(['interpolate', 'interpolateNumber', 'interpolateRound'])('gives the same numbers by %s', async (name) => {
    const { own, real } = await pair('d3-interpolate');
    const at = (functions: Functions, a: number, b: number, t: number) =>
      (functions[name]?.(a, b) as (t: number) => number)(t);
    checkProperty(
      fc.property(number, number, fc.double({ min: 0, max: 1, noNaN: true }), (a, b, t) => {
        expect(at(own, a, b, t)).toBe(at(real, a, b, t));
      }),
    );
  });
});

describe('the stand-in for d3-time', () => {
  const HOUR = 3_600_000;
  const year = (year: number) => new Date(0).setUTCFullYear(year, 0, 1);
  const time = fc.oneof(
    fc.integer({ min: year(1), max: year(9999) }),
    fc.integer({ min: year(1990), max: year(2040) }),
    // Where days, months and years begin.
    fc.integer({ min: -9000, max: 30_000 }).map((day) => day * 24 * HOUR),
    fc.integer({ min: 1, max: 40_000 }).map((month) => new Date(0).setUTCFullYear(1, month, 1)),
  );
  const count = fc.double({ min: 2, max: 40, noNaN: true });
  /** From 17 hours between two ticks; shorter times have ticks within a day. */
  const spans = fc
    .tuple(time, fc.oneof(fc.integer({ min: 34, max: 20_000 }), fc.integer({ min: 34, max: 60_000_000 })), count)
    .map(([start, hours, count]) => ({ start, stop: start + hours * HOUR, count }))
    .filter(({ start, stop, count }) => stop - start >= 17 * HOUR * count && stop < year(9999));

  it('has ticks at the same times', async () => {
    const { own, real } = await pair('d3-time');
    const at = ({ utcTicks }: Functions, { start, stop, count }: { start: number; stop: number; count: number }) =>
      (utcTicks as Ticks)(start, stop, count).map(Number);
    let days = 0;
    checkProperty(
      fc.property(spans, (span) => {
        const ticks = at(own, span);
        expect(ticks).toEqual(at(real, span));
        if (span.stop - span.start < 60 * 24 * HOUR) days++;
      }),
      2000,
    );
    expect(days).toBeGreaterThan(20);
  });

  it('extends a time to the same ticks', async () => {
    const { own, real } = await pair('d3-time');
    const nice = ({ utcTickInterval }: Functions, start: number, stop: number, count: number) => {
      const { floor, ceil } = utcTickInterval?.(start, stop, count) as Interval;
      return [Number(floor(start)), Number(ceil(stop))];
    };
    checkProperty(
      fc.property(spans, ({ start, stop, count }) => {
        expect(nice(own, start, stop, count)).toEqual(nice(real, start, stop, count));
      }),
      2000,
    );
  });

  it('has no ticks where there is no time', async () => {
    const { own } = await pair('d3-time');
    expect((own['utcTicks'] as Ticks)(NaN, NaN, 5)).toEqual([]);
  });
});

describe('the stand-ins', () => {
  it.each(['d3-array', 'd3-interpolate', 'd3-time', 'd3-time-format'])(
    'have what d3-scale imports from %s',
    async (name) => {
      const { readFileSync } = await import('node:fs');
      const { createRequire } = await import('node:module');
      const require = createRequire(import.meta.url);
      const { own } = await pair(name);
      const code = readFileSync(require.resolve('d3-scale'), 'utf8');
      const [, names = ''] = new RegExp(`import \\{ ([^}]*) \\} from '${name}'`).exec(code) ?? [];
      for (const imported of names.split(', ')) expect(Object.keys(own)).toContain(imported.split(' as ')[0]);
    },
  );

  it('say so where more of a package is asked for', async () => {
    const { own } = await pair('d3-array');
    expect(() => own['quantile']?.([1, 2], 0.5)).toThrow('quantile is not part of this build');
  });
});
