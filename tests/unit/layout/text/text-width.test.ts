import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitText, textWidth } from '../../../../src/layout/text/text-width.js';
import { checkProperty } from '../../check-property.js';

const line = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.lorem({ maxCount: 6 }));

describe('textWidth', () => {
  it('of nothing is nothing', () => {
    expect(textWidth('', 13)).toBe(0);
  });

  it.each([
    ['il', 'mw'],
    ['a', 'A'],
    ['A', 'W'],
    ['a', '漢'],
    ['漢', '🚲'],
    ['DeepSeek', 'Together AI'],
  ])('of %s is less than of %s', (narrow, wide) => {
    expect(textWidth(narrow, 13)).toBeLessThan(textWidth(wide, 13));
  });

  it.each([
    ['a combining accent', 'e\u0301', 'e'],
    ['a mark of direction', '\u200Fa\u200E', 'a'],
    ['a vowel sign above', 'กี', 'ก'],
    ['the points of Hebrew', 'שָׁ', 'ש'],
  ])('counts %s for nothing', (_, marked, bare) => {
    expect(textWidth(marked, 13)).toBe(textWidth(bare, 13));
  });

  it('counts a character beyond the Basic Multilingual Plane once', () => {
    expect(textWidth('𠀀', 13)).toBe(textWidth('漢', 13));
  });

  it('is that of the parts together, and grows with the type', () => {
    checkProperty(
      fc.property(line, line, (a, b) => {
        expect(textWidth(a + b, 13)).toBeCloseTo(textWidth(a, 13) + textWidth(b, 13), 6);
        expect(textWidth(a, 26)).toBeCloseTo(2 * textWidth(a, 13), 6);
      }),
    );
  });

  it('is within what type can be: between a tenth of an em and one and a half for a letter', () => {
    for (const letter of 'abcXYZ059äßçéñøŁžЖяΩλאבتثक가カ漢') {
      expect(textWidth(letter, 1), letter).toBeGreaterThan(0.1);
      expect(textWidth(letter, 1), letter).toBeLessThanOrEqual(1.5);
    }
  });
});

describe('fitText', () => {
  it('leaves as it is what has room', () => {
    expect(fitText('Together AI', 13, textWidth('Together AI', 13))).toBe('Together AI');
  });

  it('cuts what has none, at no space', () => {
    expect(fitText('Together AI', 13, textWidth('Together …', 13))).toBe('Together…');
    expect(fitText('Together AI', 13, textWidth('Toge…', 13))).toBe('Toge…');
  });

  it('gives an ellipsis alone where not even a letter fits', () => {
    expect(fitText('Together AI', 13, 1)).toBe('…');
  });

  it('cuts no character in two', () => {
    expect(fitText('𠀀𠀀𠀀', 10, 29.9)).toBe('𠀀𠀀…');
    expect(fitText('e\u0301'.repeat(4), 10, textWidth('ee…', 10) + 1)).toBe('e\u0301e\u0301…');
  });

  it('fits, is a beginning of the text, and is as long as it can be', () => {
    checkProperty(
      fc.property(line, fc.integer({ min: 13, max: 200 }), (text, room) => {
        const fitted = fitText(text, 13, room);
        expect(textWidth(fitted, 13)).toBeLessThanOrEqual(room + 1e-6);
        if (fitted === text) return;
        expect(fitted.endsWith('…')).toBe(true);
        const kept = fitted.slice(0, -1);
        expect(text.startsWith(kept)).toBe(true);
        const characters = Array.from(text);
        const more = characters.slice(0, Array.from(kept).length + 1).join('');
        if (!/\s$/.test(more)) expect(textWidth(`${more}…`, 13)).toBeGreaterThan(room - 1e-6);
      }),
      500,
    );
  });
});
