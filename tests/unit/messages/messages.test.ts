import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatFor } from '../../../src/locale/format.js';
import * as english from '../../../src/messages/en.js';
import { pluralize, interpolate, type PluralForms } from '../../../src/messages/messages.js';
import { checkProperty } from '../check-property.js';

const PLACEHOLDER = /\{(\w+)\}/g;
const placeholders = (pattern: string) => [...pattern.matchAll(PLACEHOLDER)].map(([, name]) => String(name));

type Entry<Kind> = readonly [key: string, message: Kind];

/** All English messages by their keys: plain texts, and plural forms. */
const entries = Object.values(english).flatMap((group) => Object.entries<string | PluralForms>(group));
const texts = entries.filter(
  (entry): entry is [string, string] => typeof entry[1] === 'string',
) satisfies Entry<string>[];
const plurals = entries.filter(
  (entry): entry is [string, PluralForms] => typeof entry[1] !== 'string',
) satisfies Entry<PluralForms>[];

describe('the English messages', () => {
  it('have each key in one group only', () => {
    const keys = entries.map(([key]) => key);
    expect(keys.length).toBeGreaterThan(30);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('interpolate', () => {
  it.each([
    ['{a} of {b}', { a: '27', b: '30' }, '27 of 30'],
    ['{a}{a}', { a: 'x' }, 'xx'],
    ['nothing', { a: 'x' }, 'nothing'],
    ['{a}', { a: '' }, ''],
    ['{a} {', { a: 'x' }, 'x {'],
    // A value is inserted verbatim.
    ['{a} {n}', { a: '{n}', n: '8' }, '{n} 8'],
    ['{a}', { a: "$& $1 $' $$" }, "$& $1 $' $$"],
    ['{a} {b}', { a: 'x' }, 'x {b}'],
  ])('turns %j with %o into %j', (pattern, values, result) => {
    expect(interpolate(pattern, values)).toBe(result);
  });

  it('inserts every value verbatim', () => {
    checkProperty(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(interpolate('<{a}|{b}>', { a, b })).toBe(`<${a}|${b}>`);
      }),
    );
  });

  it.each(texts)('replaces every placeholder of %s: %j', (_, pattern) => {
    const result = interpolate(pattern, Object.fromEntries(placeholders(pattern).map((name) => [name, `<${name}>`])));
    expect(result).not.toMatch(/[{}]/);
    for (const name of placeholders(pattern)) expect(result).toContain(`<${name}>`);
  });
});

describe('pluralize', () => {
  const { companies } = english.headerMessages;
  const { pieces, supporting, challenging } = english.timelineMessages;

  it.each([
    [companies, 0, '0 companies'],
    [companies, 1, '1 company'],
    [companies, 8, '8 companies'],
    [companies, 1234, '1,234 companies'],
    [challenging, 1, '1 counterexample'],
    [challenging, 3, '3 counterexamples'],
    [supporting, 8, '8 supporting'],
    [pieces, 1, '1 piece of evidence'],
    [pieces, 11, '11 pieces of evidence'],
  ])('formats %o with %i as %j', (forms, n, text) => {
    expect(pluralize(forms, formatFor('en'), n)).toBe(text);
  });

  it.each(plurals)('has the number as the only placeholder in the forms of %s', (_, forms) => {
    for (const form of Object.values(forms)) expect(placeholders(form)).toEqual(['n']);
  });

  const polish: PluralForms = { one: '{n} firma', few: '{n} firmy', many: '{n} firm', other: '{n} firmy (ułamek)' };

  it.each([
    [1, '1 firma'],
    [3, '3 firmy'],
    [5, '5 firm'],
    [22, '22 firmy'],
  ])('takes the form of the language for %i', (n, text) => {
    expect(pluralize(polish, formatFor('pl'), n)).toBe(text);
  });

  it('takes the general form when the category has none', () => {
    expect(pluralize(companies, formatFor('pl'), 3)).toBe('3 companies');
  });

  it('formats the number in the language', () => {
    expect(pluralize(companies, formatFor('fa'), 12)).toBe('۱۲ companies');
  });
});
