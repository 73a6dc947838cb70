import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paragraphs } from '../../../src/document/index.js';
import { textDirection } from '../../../src/locale/direction.js';
import { isLanguageTag } from '../../../src/locale/direction.js';
import { LANGUAGES } from '../arbitraries.js';
import { checkProperty } from '../check-property.js';

describe('paragraphs', () => {
  it.each([
    ['', []],
    [' \n\n ', []],
    ['One.', ['One.']],
    ['One.\nStill one.', ['One.\nStill one.']],
    ['One.\n\nTwo.', ['One.', 'Two.']],
    ['One.\r\n\r\nTwo.', ['One.', 'Two.']],
    ['One.\r\nStill one.', ['One.\nStill one.']],
    ['a\r\rb\x85\x85c\u2029d', ['a', 'b', 'c', 'd']],
    ['a \t\n\tb', ['a\n\tb']],
    ['One.\n \t\nTwo.', ['One.', 'Two.']],
    ['One.\n\n\n\n\nTwo.', ['One.', 'Two.']],
    ['One.\n\n  Two, indented.', ['One.', 'Two, indented.']],
    ['\n\n One. \n\n', ['One.']],
    ['One.\n\nTwo.\n\nThree.', ['One.', 'Two.', 'Three.']],
    ['<p>One.</p>\n\n<b>', ['<p>One.</p>', '<b>']],
  ])('of %j', (text, expected) => {
    expect(paragraphs(text)).toEqual(expected);
  });

  it.each(['\n', '\r\n', '\r', '\v', '\f', '\x85', '\u2028', ' \n', '\t\r\n'])('keep lines that end with %j', (end) => {
    expect(paragraphs(`a:${end}- b${end}- c${end}${end}d${end}`)).toEqual(['a:\n- b\n- c', 'd']);
  });

  it('hold the whole text apart from blank lines and outer white space', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'é', '𝒳', ' ', '\n', '\n\n', '\r\n', '\t'), maxLength: 60 });
    checkProperty(
      fc.property(text, (value) => {
        const found = paragraphs(value);
        expect(found.join('').replace(/\s/g, '')).toBe(value.replace(/\s/g, ''));
        expect(found.flatMap(paragraphs)).toEqual(found);
        expect(found.filter((each) => each !== each.trim() || each === '' || /\n[^\S\n]*\n/.test(each))).toEqual([]);
      }),
      500,
    );
  });

  it('are found in linear time in a long run of blanks', () => {
    // A backtracking pattern would take minutes.
    expect(paragraphs(`a${'\r\n '.repeat(20_000)}b`)).toEqual(['a', 'b']);
    expect(paragraphs(`a\n${' \t'.repeat(20_000)}b`)).toHaveLength(1);
  }, 2_000);
});

describe('textDirection', () => {
  it.each([
    'ar',
    'he',
    'fa',
    'ur',
    'yi',
    'dv',
    'ckb',
    'ps',
    'sd',
    'syr',
    'ug',
    'az-Arab',
    'ur-Aran',
    'pa-PK',
    'uz-AF',
    'ff-Adlm',
    'ar-EG-u-nu-latn',
    'AR',
  ])('of %s is right to left', (lang) => {
    expect(textDirection(lang)).toBe('rtl');
  });

  it.each(['en', 'de', 'ja', 'ru', 'hi', 'az', 'ku', 'pa', 'ar-Latn', 'he-Latn', 'zh-Hant', 'tlh', 'und'])(
    'of %s is from left to right',
    (lang) => {
      expect(textDirection(lang)).toBe('ltr');
    },
  );
});

describe('isLanguageTag', () => {
  it.each([...LANGUAGES, 'EN', 'de-DE-1996', 'sl-rozaj-biske', 'zh-Hans-CN-u-co-pinyin'])('accepts %s', (tag) => {
    expect(isLanguageTag(tag)).toBe(true);
  });

  it.each(['', 'e', 'en_US', 'english language', 'en-', '-en', 'en--US', '*'])('rejects %j', (tag) => {
    expect(isLanguageTag(tag)).toBe(false);
  });
});
