import { describe, expect, it } from 'vitest';
import { leftToRight } from '../../../../src/publish/pictures/left-to-right.js';

describe('leftToRight', () => {
  it('anchors each text at its other end, isolates it, and asks for no direction', () => {
    expect(
      leftToRight([
        'svg',
        { direction: 'rtl', width: 9 },
        ['path', { d: 'M0 0' }],
        ['g', {}, ['text', { x: 1 }, ['tspan', {}, 'أ'], ' ب'], ['text', { x: 2, 'text-anchor': 'end' }, 'ج']],
      ]),
    ).toEqual([
      'svg',
      { width: 9 },
      ['path', { d: 'M0 0' }],
      [
        'g',
        {},
        ['text', { x: 1, 'text-anchor': 'end' }, '\u2067', ['tspan', {}, 'أ'], ' ب', '\u2069'],
        ['text', { x: 2, 'text-anchor': 'start' }, '\u2067', 'ج', '\u2069'],
      ],
    ]);
  });
});
