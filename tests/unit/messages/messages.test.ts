import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatFor } from '../../../src/locale/format.js';
import * as english from '../../../src/messages/en.js';
import { pluralize, interpolate, type PluralForms } from '../../../src/messages/messages.js';
import { checkProperty } from '../check-property.js';

const PLACEHOLDER = /\{(\w+)\}/g;
const placeholders = (pattern: string) => [...pattern.matchAll(PLACEHOLDER)].map(([, name]) => String(name));

type Entry<Kind> = readonly [key: string, words: Kind];

/** All of the widget's words in English, by their keys: the plain ones, and those that count. */
const entries = Object.values(english).flatMap((group) => Object.entries<string | PluralForms>(group));
const texts = entries.filter(
  (entry): entry is [string, string] => typeof entry[1] === 'string',
) satisfies Entry<string>[];
const counts = entries.filter(
  (entry): entry is [string, PluralForms] => typeof entry[1] !== 'string',
) satisfies Entry<PluralForms>[];

describe('the words', () => {
  it('have each key in one group only', () => {
    const keys = entries.map(([key]) => key);
    expect(keys.length).toBeGreaterThan(30);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('fill', () => {
  it.each([
    ['{a} of {b}', { a: '27', b: '30' }, '27 of 30'],
    ['{a}{a}', { a: 'x' }, 'xx'],
    ['nothing', { a: 'x' }, 'nothing'],
    ['{a}', { a: '' }, ''],
    ['{a} {', { a: 'x' }, 'x {'],
    // A value stays as it is, whatever it looks like.
    ['{a} {n}', { a: '{n}', n: '8' }, '{n} 8'],
    ['{a}', { a: "$& $1 $' $$" }, "$& $1 $' $$"],
    ['{a} {b}', { a: 'x' }, 'x {b}'],
  ])('makes of %j with %o %j', (pattern, values, filled) => {
    expect(interpolate(pattern, values)).toBe(filled);
  });

  it('keeps every value as it is', () => {
    checkProperty(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(interpolate('<{a}|{b}>', { a, b })).toBe(`<${a}|${b}>`);
      }),
    );
  });

  it.each(texts)('leaves no placeholder of %s unfilled: %j', (_, pattern) => {
    const filled = interpolate(pattern, Object.fromEntries(placeholders(pattern).map((name) => [name, `<${name}>`])));
    expect(filled).not.toMatch(/[{}]/);
    for (const name of placeholders(pattern)) expect(filled).toContain(`<${name}>`);
  });
});

describe('count', () => {
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
  ])('says of %o and %i %j', (forms, n, text) => {
    expect(pluralize(forms, formatFor('en'), n)).toBe(text);
  });

  it.each(counts)('has for %s a form with the number, and with nothing else to fill', (_, forms) => {
    for (const form of Object.values(forms)) expect(placeholders(form)).toEqual(['n']);
  });

  const polish: PluralForms = { one: '{n} firma', few: '{n} firmy', many: '{n} firm', other: '{n} firmy (ułamek)' };

  it.each([
    [1, '1 firma'],
    [3, '3 firmy'],
    [5, '5 firm'],
    [22, '22 firmy'],
  ])('takes the form that another language asks for with %i', (n, text) => {
    expect(pluralize(polish, formatFor('pl'), n)).toBe(text);
  });

  it('takes the general form where that of the category is wanting', () => {
    expect(pluralize(companies, formatFor('pl'), 3)).toBe('3 companies');
  });

  it('writes the number as the language does', () => {
    expect(pluralize(companies, formatFor('fa'), 12)).toBe('۱۲ companies');
  });
});
