import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clustersOf, fitText, textWidth } from '../../../../src/layout/text/text-width.js';
import { checkProperty } from '../../check-property.js';
import { graphemes, segments } from './graphemes.js';
import { MEASURED } from './measured-widths.js';

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

describe('textWidth of names in the scripts of the world', () => {
  const words = Object.entries(MEASURED).flatMap(([language, words]) =>
    Object.entries(words).map(([word, width]) => ({ language, word, width })),
  );

  it.each(Object.entries(MEASURED))('is that of type, or a little more: %s', (_, words) => {
    const ratios = Object.entries(words)
      .map(([word, width]) => textWidth(word, 1) / width)
      .sort((a, b) => a - b);
    // The picture's edge and the gaps between labels take 6 % in.
    expect(ratios[0]).toBeGreaterThan(0.94);
    expect(ratios[ratios.length >> 1]).toBeLessThan(1.55);
  });

  it('is never much too narrow for a longer text', () => {
    checkProperty(
      fc.property(fc.array(fc.constantFrom(...words), { minLength: 2, maxLength: 6 }), (some) => {
        const text = some.map(({ word }) => word).join('');
        const width = some.reduce((sum, { width }) => sum + width, 0);
        expect(textWidth(text, 13)).toBeGreaterThan(0.94 * width * 13);
      }),
    );
  });
});

describe('clustersOf', () => {
  it('loses nothing of a text', () => {
    checkProperty(
      fc.property(fc.oneof(graphemes, line), (text) => {
        expect(clustersOf(text).join('')).toBe(text);
      }),
    );
  });

  it('separates letters, words, ideographs, flags', () => {
    expect(clustersOf('Ab c漢字가각🇩🇪🇫🇷கண்')).toEqual([...Array.from('Ab c漢字가각'), '🇩🇪', '🇫🇷', 'க', 'ண்']);
  });

  it('cuts within no grapheme cluster', () => {
    checkProperty(
      fc.property(graphemes, (text) => {
        expect(clustersOf(text).flatMap(segments)).toEqual(segments(text));
      }),
      2000,
    );
  });

  it('joins each character that extends another', () => {
    // Marks, joiners and prefixed signs of the scripts in use; `Intl.Segmenter` is slow, so not all of Unicode.
    const cut: string[] = [];
    for (let code = 0x300; code < 0x11000; code++) {
      const character = String.fromCodePoint(code);
      if (!/[\p{M}\p{Cf}\p{Lm}\p{Sk}ำຳൎ\p{EMod}]/u.test(character)) continue;
      for (const pair of [`a${character}`, `${character}a`, `가${character}`])
        if (clustersOf(pair).flatMap(segments).length > segments(pair).length) cut.push(code.toString(16));
    }
    expect(cut).toEqual([]);
  });

  it('takes time in proportion to the length', () => {
    // Quadratic work would take minutes, longer than a test may last.
    for (const unit of ['्', '\u200D', '\u0301', '\u00AD', '🇩', 'ᄀ', '्\u0301'])
      expect(clustersOf(unit.repeat(300_000)).join('')).toHaveLength(unit.length * 300_000);
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
    expect(fitText('Labo 👩‍👩‍👧‍👦', 10, textWidth('Labo 👩‍👩…', 10))).toBe('Labo…');
    expect(fitText('🇩🇪🇫🇷🇮🇹', 10, textWidth('🇩🇪🇫…', 10))).toBe('🇩🇪…');
    expect(fitText('क्षत्रिय', 10, textWidth('क्षत्…', 10))).toBe('क्ष…');
  });

  it('cuts within no grapheme cluster', () => {
    checkProperty(
      fc.property(graphemes, fc.integer({ min: 10, max: 100 }), (text, room) => {
        const fitted = fitText(text, 10, room);
        if (fitted === text) return;
        const kept = fitted.slice(0, -1);
        const starts = segments(text).reduce((ends, segment) => [...ends, (ends.at(-1) ?? 0) + segment.length], [0]);
        // White space before the ellipsis is dropped, with what stands on it.
        const rest = text.slice(kept.length);
        expect(starts.includes(kept.length) || /^\s/.test(rest)).toBe(true);
      }),
      1000,
    );
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
        const clusters = clustersOf(text);
        let more = '';
        for (let i = 0; i < clusters.length && more.length <= kept.length; i++) more += clusters[i] ?? '';
        if (!/\s$/.test(more)) expect(textWidth(`${more}…`, 13)).toBeGreaterThan(room - 1e-6);
      }),
      500,
    );
  });
});
