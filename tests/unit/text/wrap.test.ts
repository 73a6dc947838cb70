import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columns, wrap } from '../../../src/text/wrap.js';
import { checkProperty } from '../check-property.js';

describe('wrapping', () => {
  it.each([
    ['', 10, 'en', []],
    ['   ', 10, 'en', []],
    ['one', 10, 'en', ['one']],
    ['one two three', 7, 'en', ['one two', 'three']],
    ['one two three', 6, 'en', ['one', 'two', 'three']],
    ['one  two', 10, 'en', ['one two']],
    ['a https://example.com/a/very/long/address b', 10, 'en', ['a', 'https://example.com/a/very/long/address', 'b']],
    ['no\u00a0break here', 5, 'en', ['no\u00a0break', 'here']],
    ['e\u0301e\u0301e\u0301 e\u0301e\u0301', 6, 'fr', ['e\u0301e\u0301e\u0301 e\u0301e\u0301']],
    ['👩🏽‍🍳👩🏽‍🍳 👩🏽‍🍳', 7, 'en', ['👩🏽‍🍳👩🏽‍🍳 👩🏽‍🍳']],
    ['한국어 문장', 8, 'ko', ['한국어', '문장']],
    ['料金。料金。', 4, 'ja', ['料金。', '料金。']],
    ['「料金」', 4, 'ja', ['「料金」']],
    ['ราคาสินค้า', 6, 'th', ['ราคา', 'สินค้า']],
  ])('%j at %i columns', (text, width, lang, lines) => {
    expect(wrap(text, width, lang)).toEqual(lines);
  });

  const text = fc.array(
    fc.constantFrom('word', 'a', '、', '。', '「', '料金', 'です', 'ー', 'long-er', 'ราคา', '👍', ' '),
    {
      maxLength: 40,
    },
  );

  it('keeps every word, and begins no line with closing punctuation', { timeout: 60_000 }, () => {
    checkProperty(
      fc.property(text, fc.integer({ min: 1, max: 30 }), (parts, width) => {
        const whole = parts.join('');
        const lines = wrap(whole, width, 'ja');
        expect(lines.join('').replaceAll(' ', '')).toBe(whole.replaceAll(' ', ''));
        expect(lines.filter((line) => !line || line.startsWith(' ') || line.endsWith(' '))).toEqual([]);
        const first = new Set(whole.split(' ').map((word) => word[0]));
        expect(lines.filter((line) => /^[、。ー]/.test(line) && !first.has(line[0]))).toEqual([]);
      }),
    );
  });

  it('fills each line as far as possible', { timeout: 60_000 }, () => {
    checkProperty(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{1,8}$/)), fc.integer({ min: 8, max: 40 }), (words, width) => {
        const lines = wrap(words.join(' '), width, 'en');
        lines.forEach((line, index) => {
          expect(columns(line)).toBeLessThanOrEqual(width);
          const [next] = lines[index + 1]?.split(' ') ?? [];
          if (next !== undefined) expect(columns(line) + 1 + next.length).toBeGreaterThan(width);
        });
      }),
    );
  });
});
