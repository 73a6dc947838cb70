import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOnTheWay } from '../../../../src/sections/timeline/hover-intent.js';
import { checkProperty } from '../../check-property.js';

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const boxOf = (left: number, top: number, width: number, height: number) =>
  ({ left, top, right: left + width, bottom: top + height }) as DOMRectReadOnly;

const px = fc.integer({ min: -500, max: 500 });
const length = fc.integer({ min: 1, max: 400 });
const box = fc.tuple(px, px, length, length).map((all) => boxOf(...all));
const point = fc.record({ x: px, y: px });
const share = fc.double({ min: 0, max: 1, noNaN: true });

const between = (a: number, b: number, t: number) => a + (b - a) * t;

describe('isOnTheWay', () => {
  it('holds all along every straight way from a position into the box', () => {
    checkProperty(
      fc.property(point, box, share, share, share, (from, target: Box, across, down, t) => {
        const goal = {
          x: between(target.left, target.right, across),
          y: between(target.top, target.bottom, down),
        };
        const at = { x: between(from.x, goal.x, t), y: between(from.y, goal.y, t) };
        expect(isOnTheWay(from, at, target as DOMRectReadOnly)).toBe(true);
      }),
    );
  });

  it.each([
    ['away from it', { x: 50, y: 150 }, false],
    ['past its corner', { x: 10, y: 95 }, false],
    ['sideways', { x: 80, y: 100 }, false],
    ['up to it', { x: 55, y: 70 }, true],
    ['nowhere', { x: 50, y: 100 }, true],
  ])('tells a way %s from one that leads there', (_, at, expected) => {
    expect(isOnTheWay({ x: 50, y: 100 }, at, boxOf(0, 0, 200, 60))).toBe(expected);
  });
});
