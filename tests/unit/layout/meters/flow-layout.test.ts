import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flowRails, flowRibbons } from '../../../../src/layout/meters/flow-layout.js';
import { checkProperty } from '../../check-property.js';
import { defined } from '../../defined.js';

/** A ribbon as its path draws it: its upper and lower edge at the source, and at the meter. */
function edges(ribbon: string) {
  expect(ribbon).toMatch(/^M0 [\d.]+C50 [\d.]+ 50 [\d.]+ 100 [\d.]+v[\d.]+C50 [\d.]+ 50 [\d.]+ 0 [\d.]+z$/);
  const [
    ,
    from = NaN,
    ,
    fromBend = NaN,
    ,
    toBend = NaN,
    ,
    to = NaN,
    thickness = NaN,
    ,
    lowerToBend = NaN,
    ,
    lowerFromBend = NaN,
    ,
    lowerFrom = NaN,
  ] = ribbon.match(/[\d.]+/g)?.map(Number) ?? [];
  // Both curves leave and arrive level.
  expect([fromBend, toBend]).toEqual([from, to]);
  expect(lowerToBend).toBeCloseTo(to + thickness, 6);
  expect(lowerFromBend).toBeCloseTo(lowerFrom, 6);
  return { source: [from, lowerFrom] as const, meter: [to, to + thickness] as const };
}

const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 5 });

describe('flowRibbons', () => {
  it('leads two shares from the middle to the middle of each meter', () => {
    const { height, ribbons } = flowRibbons([0.9, 1]);
    expect(height).toBe(200);
    expect(ribbons.map(edges)).toEqual([
      { source: [71.5, 98.5], meter: [36.5, 63.5] },
      { source: [98.5, 128.5], meter: [135, 165] },
    ]);
  });

  it.each([1, 2, 3, 4, 5])(
    'gives each of %i meters a hundred of the height, and a ribbon of thirty for all of its share',
    (count) => {
      const { height, ribbons } = flowRibbons(Array.from({ length: count }, () => 1));
      expect(height).toBe(count * 100);
      ribbons.map(edges).forEach(({ meter: [top, bottom] }, i) => {
        expect(bottom - top).toBeCloseTo(30, 6);
        expect((top + bottom) / 2).toBeCloseTo(i * 100 + 50, 6);
      });
    },
  );

  it('draws ribbons as thick as their shares, the same at both ends, and a hairline for next to nothing', () => {
    checkProperty(
      fc.property(shares, (values) => {
        flowRibbons(values)
          .ribbons.map(edges)
          .forEach(({ source, meter }, i) => {
            const thickness = Math.max(1.5, defined(values[i]) * 30);
            expect(source[1] - source[0]).toBeCloseTo(thickness, 6);
            expect(meter[1] - meter[0]).toBeCloseTo(thickness, 6);
          });
      }),
    );
  });

  it('has the ribbons leave the source one under the other, without overlap or gap, around its middle', () => {
    checkProperty(
      fc.property(shares, (values) => {
        const { height, ribbons } = flowRibbons(values);
        const sources = ribbons.map((ribbon) => edges(ribbon).source);
        sources.slice(1).forEach(([top], i) => expect(top).toBeCloseTo(Number(sources[i]?.[1]), 6));
        const [first, last] = [Number(sources[0]?.[0]), Number(sources.at(-1)?.[1])];
        expect((first + last) / 2).toBeCloseTo(height / 2, 6);
        expect(last - first).toBeLessThanOrEqual(height * 0.3 + 1e-6);
      }),
    );
  });

  it('never crosses ribbons: they arrive in the order in which they leave', () => {
    checkProperty(
      fc.property(shares, (values) => {
        const meters = flowRibbons(values).ribbons.map((ribbon) => edges(ribbon).meter);
        meters.slice(1).forEach(([top], i) => expect(top).toBeGreaterThan(Number(meters[i]?.[1])));
      }),
    );
  });

  it('is empty for no meters', () => {
    expect(flowRibbons([])).toEqual({ height: 0, ribbons: [] });
  });
});

describe('flowRails', () => {
  it('has the first meter’s rail innermost', () => {
    expect(flowRails([0.9, 1])).toEqual([
      { x: 24, thickness: 13.5 },
      { x: 8, thickness: 15 },
    ]);
  });

  const crowds = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 60, size: 'max' });

  it('keeps every rail in its own lane of a column of 44, with a gap to the next, however many there are', () => {
    checkProperty(
      fc.property(crowds, (values) => {
        const rails = flowRails(values);
        const spans = rails.map(({ x, thickness }) => [x - thickness / 2, x + thickness / 2] as const);
        for (const [left, right] of spans) {
          expect(left).toBeGreaterThanOrEqual(0);
          expect(right).toBeLessThanOrEqual(44);
        }
        spans.slice(1).forEach(([, right], i) => expect(right).toBeLessThan(Number(spans[i]?.[0])));
      }),
    );
  });

  it.each([30, 31, 44, 45, 200])('draws each of %i rails, and none thinner for a larger share', (count) => {
    const rails = flowRails(Array.from({ length: count }, (_, i) => i / count));
    rails.forEach(({ thickness }, i) => {
      expect(thickness).toBeGreaterThan(0.1);
      expect(thickness).toBeGreaterThanOrEqual(rails[i - 1]?.thickness ?? 0);
    });
  });

  it('draws rails in proportion to their shares', () => {
    const [none, half, all] = flowRails([0, 0.5, 1]).map(({ thickness }) => thickness);
    expect(none).toBe(1.5);
    expect(half).toBeCloseTo(defined(all) / 2, 6);
  });

  it('is empty for no meters', () => {
    expect(flowRails([])).toEqual([]);
  });
});
