import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flowsTo } from '../../../../src/layout/meters/flow-layout.js';
import { checkProperty } from '../../check-property.js';

describe('flowsTo', () => {
  it('leads from the middle of the source to the middle of each meter', () => {
    expect(flowsTo(2)).toEqual({
      height: 200,
      flows: ['M0 100C50 100 50 50 100 50', 'M0 100C50 100 50 150 100 150'],
    });
  });

  it('touches both edges, leaves and arrives level, and has one start for all: no share divides it', () => {
    checkProperty(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 20, max: 400 }), (meters, width) => {
        const { height, flows } = flowsTo(meters, width);
        expect(height).toBe(meters * 100);
        flows.forEach((flow, i) => {
          const [x, from, bend, fromBend, otherBend, toBend, end, to] = flow.match(/[\d.]+/g)?.map(Number) ?? [];
          expect([x, bend, otherBend, end]).toEqual([0, width / 2, width / 2, width]);
          expect([from, fromBend]).toEqual([height / 2, height / 2]);
          expect([to, toBend]).toEqual([i * 100 + 50, i * 100 + 50]);
        });
      }),
    );
  });

  it('is empty for no meters', () => {
    expect(flowsTo(0)).toEqual({ height: 0, flows: [] });
  });
});
