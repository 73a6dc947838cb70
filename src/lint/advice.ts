import type { Problem } from '../document/problems.js';
import { isPartialDate } from '../document/partial-date.js';
import { parseUrl } from '../document/web-url.js';
import { keysOf } from './pointer.js';
import type { Fix } from './rules.js';

/** The value at a pointer; undefined where there is none. */
export function valueAt(value: unknown, pointer: string): unknown {
  return keysOf(pointer).reduce<unknown>(
    (part, key) =>
      typeof part === 'object' && part !== null && Object.hasOwn(part, key)
        ? (part as Readonly<Record<string, unknown>>)[key]
        : undefined,
    value,
  );
}

const quoted = (text: unknown) => JSON.stringify(String(text)).slice(0, 80);

/** How a text stands in an object, by the name of its property. */
const AS_OBJECT: Readonly<Record<string, (text: string) => string>> = {
  source: (text) =>
    (parseUrl(text) ?? /^[^\s.]*\.?[^\s]*\/\S*$/.test(text))
      ? `{ "url": ${quoted(text)} }`
      : `{ "title": ${quoted(text)}, "url": "https://…" }`,
  publisher: (text) => `{ "name": ${quoted(text)} }`,
  collection: (text) => `{ "title": ${quoted(text)}, "url": "https://…" }`,
  subject: (text) => `{ "label": ${quoted(text)}, "one": "…", "other": "…" }`,
};

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

const date = (...parts: readonly (string | number | undefined)[]) =>
  parts.map((part) => String(part).padStart(2, '0')).join('-');

/** The partial dates that a text in another notation may stand for. */
function datesIn(text: string): readonly string[] {
  const trimmed = text.trim();
  const readings = [
    // 01/09/1992, 1.9.1992: the day or the month first.
    ...[...trimmed.matchAll(/^(\d{1,2})[/. -]+(\d{1,2})[/. -]+(\d{4})\.?$/g)].flatMap(([, a, b, year]) => [
      date(year, b, a),
      date(year, a, b),
    ]),
    // 1992/9/1, 1992-9, 1992.09.01, 1992年9月1日.
    ...[...trimmed.matchAll(/^(\d{4})[/. 年-]+(\d{1,2})(?:[/. 月-]+(\d{1,2})日?)?[.月]?$/g)].map(
      ([, year, month, day]) => (day === undefined ? date(year, month) : date(year, month, day)),
    ),
    // 09/1992.
    ...[...trimmed.matchAll(/^(\d{1,2})[/. -]+(\d{4})$/g)].map(([, month, year]) => date(year, month)),
    // 1992-09-01T00:00:00Z.
    ...[...trimmed.matchAll(/^(\d{4}-\d\d-\d\d)[T ]\d/g)].map(([, day = '']) => day),
    // September 1992, 1 Sep 1992, Sep 1st, 1992.
    ...MONTHS.flatMap((name, i) => {
      const [, before, after, year] =
        new RegExp(
          `^(?:(\\d{1,2})(?:st|nd|rd|th)?\\.? )?${name}[a-z]*\\.?,? (?:(\\d{1,2})(?:st|nd|rd|th)?,? )?(\\d{4})$`,
          'i',
        ).exec(trimmed) ?? [];
      const day = before ?? after;
      return year === undefined ? [] : [day === undefined ? date(year, i + 1) : date(year, i + 1, day)];
    }),
  ];
  return [...new Set(readings.filter(isPartialDate))];
}

const WORDS: Readonly<Record<string, string>> = {
  support: 'supports',
  supporting: 'supports',
  supported: 'supports',
  for: 'supports',
  pro: 'supports',
  challenge: 'challenges',
  challenging: 'challenges',
  against: 'challenges',
  contra: 'challenges',
  con: 'challenges',
  counterexample: 'challenges',
};

/** What is added to a message, and the values that it proposes. */
interface Advice {
  readonly text: string;
  readonly values?: readonly unknown[];
}

const NONE: Advice = { text: '' };

const write = (value: unknown): Advice => ({ text: `: write ${JSON.stringify(value)}`, values: [value] });

/** Of a text, and for one. */
function adviceForText(message: string, key: string, value: string): Advice {
  if (message.startsWith('expected an object'))
    return { text: Object.hasOwn(AS_OBJECT, key) ? `: write ${AS_OBJECT[key]?.(value)}` : '' };
  if (message.startsWith('expected a whole number') && /^\s*\d+\s*$/.test(value))
    return { text: `: write ${Number(value)}, without quotation marks`, values: [Number(value)] };
  if (message.startsWith('expected a real date')) {
    const dates = datesIn(value);
    if (dates.length < 2) return dates.length === 0 ? NONE : write(dates[0]);
    return { text: `: ${dates.join(' or ')}?`, values: dates };
  }
  if (message.startsWith('expected only')) {
    const id = value
      .normalize('NFD')
      .toLowerCase()
      .replace(/[\u0300-\u036f]/g, '')
      .replace(/[^a-z\d]+/g, '-')
      .replace(/^-|-$/g, '');
    return id ? write(id) : NONE;
  }
  if (message.startsWith('expected a BCP 47') && /^[a-z]{2,3}_[a-z\d_]+$/i.test(value))
    return write(value.replaceAll('_', '-'));
  if (message.startsWith('expected "')) {
    const word = value.trim().toLowerCase();
    const [allowed = ''] = message.split(', found');
    const meant = [word, WORDS[word]].find((each) => each !== undefined && allowed.includes(`"${each}"`));
    return meant === undefined ? NONE : { text: `: did you mean "${meant}"?`, values: [meant] };
  }
  return message.startsWith('expected 1,') && value.trim() === '1'
    ? { text: ': write 1, without quotation marks', values: [1] }
    : NONE;
}

function adviceFor({ pointer, message }: Problem, value: unknown): Advice {
  if (value === undefined) return NONE;
  if (value === null && pointer !== '')
    return { text: ': leave the property out where there is no value', values: [undefined] };
  if (message.startsWith('expected an array')) return { text: ': write it in square brackets, [ … ]' };
  if (/^expected (?:a string|a real date|only)/.test(message) && ['number', 'boolean'].includes(typeof value))
    return write(String(value));
  return typeof value === 'string' ? adviceForText(message, keysOf(pointer).at(-1) ?? '', value) : NONE;
}

/** A problem with what to write instead, where that is known. */
export interface Advised extends Problem {
  readonly fixes?: readonly Fix[];
}

export function advised(problem: Problem, document: unknown): Advised {
  const { text, values } = adviceFor(problem, valueAt(document, problem.pointer));
  const fixes = values?.map((value): Fix => ({
    label: value === undefined ? 'leave the property out' : `write ${JSON.stringify(value)}`,
    pointer: problem.pointer,
    value,
  }));
  return { ...problem, message: problem.message + text, ...(fixes && { fixes }) };
}
