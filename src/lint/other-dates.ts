import { isPartialDate } from '../document/partial-date.js';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

const date = (...parts: readonly (string | number | undefined)[]) =>
  parts.map((part) => String(part).padStart(2, '0')).join('-');

/** Which part of a date in numbers comes first. */
export type DateOrder = 'dmy' | 'mdy' | 'ymd';

/** A partial date that a text may stand for, and the order of its numbers where the text does not tell it. */
export interface DateCandidate {
  readonly date: string;
  readonly order?: DateOrder;
}

/** The partial dates that a text in another notation may stand for: more than one where the order of its numbers decides. */
export function dateCandidates(text: string): readonly DateCandidate[] {
  const trimmed = text.trim();
  const found: DateCandidate[] = [];
  const add = (text: string, order?: DateOrder) => {
    if (isPartialDate(text) && found.every((other) => other.date !== text))
      found.push(order ? { date: text, order } : { date: text });
  };
  // 01/09/1992, 1.9.1992: the day or the month first.
  for (const [, a, b, year] of trimmed.matchAll(/^(\d{1,2})[/. -]+(\d{1,2})[/. -]+(\d{4})\.?$/g)) {
    add(date(year, b, a), 'dmy');
    add(date(year, a, b), 'mdy');
  }
  // 1992/9/1, 1992-9, 1992.09.01, 1992年9月1日.
  for (const [, year, month, day] of trimmed.matchAll(/^(\d{4})[/. 年-]+(\d{1,2})(?:[/. 月-]+(\d{1,2})日?)?[.月]?$/g))
    add(day === undefined ? date(year, month) : date(year, month, day));
  // 09/1992.
  for (const [, month, year] of trimmed.matchAll(/^(\d{1,2})[/. -]+(\d{4})$/g)) add(date(year, month));
  // 1992-09-01T00:00:00Z.
  for (const [, day = ''] of trimmed.matchAll(/^(\d{4}-\d\d-\d\d)[T ]\d/g)) add(day);
  // September 1992, 1 Sep 1992, Sep 1st, 1992.
  for (const [i, name] of MONTHS.entries()) {
    const [, before, after, year] =
      new RegExp(
        `^(?:(\\d{1,2})(?:st|nd|rd|th)?\\.? )?${name}[a-z]*\\.?,? (?:(\\d{1,2})(?:st|nd|rd|th)?,? )?(\\d{4})$`,
        'i',
      ).exec(trimmed) ?? [];
    const day = before ?? after;
    if (year !== undefined) add(day === undefined ? date(year, i + 1) : date(year, i + 1, day));
  }
  return found;
}
