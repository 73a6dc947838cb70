import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clustersOf, textWidth } from '../../../../src/layout/text/text-width.js';
import { setText, wrapText } from '../../../../src/layout/text/wrap-text.js';
import { checkProperty } from '../../check-property.js';
import { graphemes, segments } from './graphemes.js';

const MANY = 99;
const line = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.lorem({ maxCount: 20 }));

describe('wrapText', () => {
  it.each([
    ['nothing', '', 10, []],
    ['what has room', 'one two', 10, ['one two']],
    ['words', 'one two three', 5, ['one two', 'three']],
    ['white space of every kind', ' one\n\n two\t', 10, ['one two']],
    ['a word that is too long', 'aaaaaaaaaa', 3, ['aaaaa', 'aaaaa']],
    ['a script without spaces, a full stop never first', '漢字漢字漢。字', 5, ['漢字漢字', '漢。字']],
  ] as const)('breaks %s', (_, text, room, lines) => {
    expect(wrapText(text, 1, room, MANY)).toEqual(lines);
  });

  it('breaks no word to make lines equal', () => {
    checkProperty(
      fc.property(fc.lorem({ maxCount: 8 }), fc.integer({ min: 8, max: 30 }), (text, room) => {
        const lines = wrapText(text, 1, room, MANY).join(' ').split(' ');
        expect(lines).toEqual(text.split(' '));
      }),
    );
  });

  it('makes lines of about the same length', () => {
    const [first = '', second = ''] = wrapText('one two three four five six seven', 1, 16, MANY);
    expect(Math.abs(textWidth(first, 1) - textWidth(second, 1))).toBeLessThan(3.5);
  });

  it('ends with an ellipsis where there are more lines than allowed', () => {
    const lines = wrapText('one two three four five six', 1, 5, 2);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/…$/);
    expect(textWidth(lines[1] ?? '', 1)).toBeLessThanOrEqual(5);
  });

  it('loses no sign of a text, and no line is wider than the room', () => {
    checkProperty(
      fc.property(line, fc.integer({ min: 3, max: 30 }), (text, room) => {
        const lines = wrapText(text, 1, room, MANY);
        const bare = (written: string) => written.replace(/\s/g, '');
        expect(bare(lines.join(''))).toBe(bare(text));
        // A single character that is wider stands alone.
        for (const written of lines)
          if (clustersOf(written).length > 1) expect(textWidth(written, 1)).toBeLessThanOrEqual(room);
      }),
    );
  });

  it('breaks no character in two', () => {
    checkProperty(
      fc.property(graphemes, fc.integer({ min: 1, max: 8 }), (text, room) => {
        const whole = text.trim().replace(/\s+/g, ' ');
        const starts = segments(whole).reduce((ends, segment) => [...ends, (ends.at(-1) ?? 0) + segment.length], [0]);
        let end = 0;
        for (const written of wrapText(text, 1, room, MANY)) {
          const start = whole.indexOf(written, end);
          // Spaces are dropped at the ends of lines, with what stands on them.
          expect(starts.includes(start) || whole[start - 1] === ' ').toBe(true);
          expect(whole.slice(end, start).trim()).toBe('');
          end = start + written.length;
        }
        expect(end).toBe(whole.length);
      }),
    );
  });

  it('has never more lines than allowed, none of them wider than the room', () => {
    checkProperty(
      fc.property(line, fc.integer({ min: 3, max: 30 }), fc.integer({ min: 1, max: 3 }), (text, room, most) => {
        const lines = wrapText(text, 1, room, most);
        expect(lines.length).toBeLessThanOrEqual(most);
        for (const written of lines) expect(textWidth(written, 1)).toBeLessThanOrEqual(room);
      }),
    );
  });
});

describe('setText', () => {
  const sizes = [
    [20, 1],
    [16, 2],
    [10, 3],
  ] as const;

  it.each([
    ['Short', 20, 1],
    ['A claim of two lines of type', 16, 2],
    ['A claim that takes three lines of small type, as it is longer', 10, 2],
    ['Donaudampfschifffahrt', 10, 1],
  ])('sets %s in the first size that holds it', (text, size, lines) => {
    const set = setText(text, sizes, 160);
    expect(set.size).toBe(size);
    expect(set.lines).toHaveLength(lines);
    expect(set.lines.join(' ')).toBe(text);
  });

  it('cuts what is too long after a word, and after no comma', () => {
    const { size, lines } = setText('One, two, three, four. '.repeat(20), sizes, 160);
    expect(size).toBe(10);
    expect(lines).toHaveLength(3);
    expect(lines.at(-1)).toMatch(/(One|two|three|four)…$/);
  });

  it('breaks no word that fits into a line, whatever the text', () => {
    checkProperty(
      fc.property(fc.lorem({ maxCount: 40 }), fc.integer({ min: 120, max: 600 }), (text, room) => {
        const { lines } = setText(text, sizes, room);
        const words = new Set(text.split(' '));
        for (const word of lines.join(' ').replace(/\W*…$/, '').split(' '))
          expect([...words].some((each) => each.replace(/\W+$/, '') === word.replace(/\W+$/, ''))).toBe(true);
        for (const each of lines) expect(textWidth(each, 10)).toBeLessThanOrEqual(room);
      }),
    );
  });
});
