import { describe, expect, it } from 'vitest';
import { readPartialDate, shareOf } from '../../../src/document/index.js';
import { formatFor } from '../../../src/locale/format.js';
import { defined } from '../defined.js';

/** Text without marks of direction, and with plain spaces, European digits and percent signs. */
function plain(text: string): string {
  return text
    .replace(/\p{Cf}/gu, '')
    .replace(/\p{Zs}/gu, ' ')
    .replaceAll('٪', '%')
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0));
}

const date = (text: string) => defined(readPartialDate(text));

describe('a format', () => {
  it.each([
    ['en', '90%', '>99%', '<1%', '100%'],
    ['de', '90 %', '>99 %', '<1 %', '100 %'],
    ['ar', '90%', '>99%', '<1%', '100%'],
    ['ar-EG', '90%', '>99%', '<1%', '100%'],
    ['fa', '90%', '>99%', '<1%', '100%'],
    ['tr', '%90', '>%99', '<%1', '%100'],
  ])('formats shares in %s: %s', (lang, most, above, below, all) => {
    const format = formatFor(lang);
    expect(plain(format.share(shareOf(27, 30)))).toBe(most);
    expect(plain(format.share(shareOf(999, 1000)))).toBe(above);
    expect(plain(format.share(shareOf(1, 1000)))).toBe(below);
    expect(plain(format.share(shareOf(5, 5)))).toBe(all);
    expect(format.share(shareOf(0, 0))).toBe('–');
  });

  it.each([
    'en',
    'en-IN',
    'de',
    'de-CH',
    'fr',
    'fr-MA',
    'es',
    'pt-PT',
    'it',
    'nl',
    'pl',
    'ru',
    'ja',
    'ko',
    'zh-TW',
    'ar',
    'hi',
    'fa',
  ])('formats numbers of any length like Intl in %s', (lang) => {
    const intl = new Intl.NumberFormat(lang);
    for (const value of [-5, -0, 0, 0.5, 7, 42, 999, 1000, 1234, 98_765, 1_234_567, 9_007_199_254_740_991])
      expect(formatFor(lang).number(value)).toBe(intl.format(value + 0));
  });

  it.each(['en', 'en-US', 'EN-us'])('formats like Intl in %s, without Intl', (lang) => {
    const [own, numbers, plurals] = [formatFor(lang), new Intl.NumberFormat(lang), new Intl.PluralRules(lang)];
    const percents = new Intl.NumberFormat(lang, { style: 'percent' });
    for (let value = 0; value <= 1001; value++) {
      expect(own.number(value)).toBe(numbers.format(value));
      expect(own.plural(value)).toBe(plurals.select(value));
      if (value <= 100) expect(own.share({ percent: value, bound: 'exact' })).toBe(percents.format(value / 100));
    }
    for (const width of ['long', 'short'] as const)
      for (const year of ['0001', '0999', '1582', '2024', '9999'])
        for (let month = 1; month <= 12; month++) {
          const text = `${year}-${String(month).padStart(2, '0')}`;
          const write = (options: Intl.DateTimeFormatOptions) =>
            new Date(`${text}-09T00:00:00Z`).toLocaleDateString(lang, { timeZone: 'UTC', year: 'numeric', ...options });
          expect(own.date(date(year), width)).toBe(write({}));
          expect(own.date(date(text), width)).toBe(write({ month: width }));
          expect(own.date(date(`${text}-09`), width)).toBe(write({ month: width, day: 'numeric' }));
        }
  });

  it('uses the digits of its language', () => {
    expect(formatFor('fa').share(shareOf(27, 30))).toContain('۹۰');
    expect(formatFor('ar-EG').number(1234)).toContain('١');
  });

  it.each([
    ['en', 999, 1000, ['sign >', 'figure 99', 'sign %']],
    ['en', 27, 30, ['figure 90', 'sign %']],
    ['tr', 1, 1000, ['sign <', 'sign %', 'figure 1']],
    ['en', 0, 0, ['figure –']],
  ])('separates in %s the figure of %i of %i from its signs', (lang, count, total, parts) => {
    expect(
      formatFor(lang)
        .shareParts(shareOf(count, total))
        .map(({ kind, text }) => `${kind} ${text}`),
    ).toEqual(parts);
  });

  it.each(['en', 'de', 'fr', 'ar', 'ar-EG', 'fa', 'tr', 'eu', 'ja'])(
    'sets apart in %s a figure of digits alone',
    (lang) => {
      const parts = formatFor(lang).shareParts(shareOf(27, 30));
      const figures = parts.filter(({ kind }) => kind === 'figure').map(({ text }) => plain(text));
      expect(figures).toEqual(['90']);
      expect(parts.map(({ text }) => text).join('')).toBe(formatFor(lang).share(shareOf(27, 30)));
    },
  );

  it('keeps every whole percentage', () => {
    for (let percent = 0; percent <= 100; percent++) {
      expect(formatFor('en').share({ percent, bound: 'exact' })).toBe(`${percent}%`);
    }
  });

  it.each([
    ['en', 12345, '12,345'],
    ['de', 12345, '12.345'],
    ['fa', 12345, '12٬345'],
    ['en', 0, '0'],
  ])('formats numbers in %s', (lang, number, text) => {
    expect(plain(formatFor(lang).number(number))).toBe(text);
  });

  it.each([
    ['en', ['2024', 'September 2024', 'September 5, 2024', 'Sep 2024']],
    ['en-GB', ['2024', 'September 2024', '5 September 2024', 'Sept 2024']],
    ['de', ['2024', 'September 2024', '5. September 2024', 'Sept. 2024']],
    ['ja', ['2024年', '2024年9月', '2024年9月5日', '2024年9月']],
    ['fa', ['2024', 'سپتامبر 2024', '5 سپتامبر 2024', 'سپتامبر 2024']],
    ['th', ['2024', 'กันยายน 2024', '5 กันยายน 2024', 'ก.ย. 2024']],
  ])('formats dates in %s to their precision, in Gregorian years', (lang, [year, month, day, short]) => {
    const format = formatFor(lang);
    // Some releases of CLDR name the era where a calendar is not the language's own.
    const written = (text: string, width?: 'short') =>
      plain(format.date(date(text), width))
        .replace(/\s*(ค\.ศ\.|م\.|AD)\s*/, ' ')
        .trim();
    expect(written('2024')).toBe(year);
    expect(written('2024-09')).toBe(month);
    expect(written('2024-09-05')).toBe(day);
    expect(written('2024-09', 'short')).toBe(short);
  });

  it.each(['fa-u-ca-persian', 'th-TH-u-ca-buddhist', 'ar-SA', 'he-u-ca-hebrew', 'ja-u-ca-japanese', 'zh-u-ca-chinese'])(
    'writes the document’s Gregorian dates even in %s, with its other calendar',
    (lang) => {
      expect(plain(formatFor(lang).date(date('2024-09')))).toContain('2024');
      expect(plain(formatFor(lang).date(date('2024')))).toContain('2024');
    },
  );

  it('formats a year the same in both widths', () => {
    expect(formatFor('en').date(date('2024'), 'short')).toBe('2024');
  });

  it('returns the plural category of a count', () => {
    expect([0, 1, 2].map((n) => formatFor('en').plural(n))).toEqual(['other', 'one', 'other']);
    expect([0, 1, 2, 3, 11, 100].map((n) => formatFor('ar').plural(n))).toEqual([
      'zero',
      'one',
      'two',
      'few',
      'many',
      'other',
    ]);
  });

  it('is created once per language', () => {
    expect(formatFor('nl')).toBe(formatFor('nl'));
    expect(formatFor('nl')).not.toBe(formatFor('nl-BE'));
  });
});
