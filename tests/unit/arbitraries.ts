import fc, { type Arbitrary } from 'fast-check';
import type { Diagram, Evidence, Stat, TrendDocument } from '../../src/document/index.js';

/** Generated documents, after the contract and not after the schema: section 1, property by property. */

const text = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 30 }), fc.lorem({ mode: 'sentences', maxCount: 3 }));
const id = fc.stringMatching(/^[a-z0-9-]{1,20}$/);

const pad = (value: number, length: number) => String(value).padStart(length, '0');

function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Partial dates within some years. */
export function partialDateText(from = 1, to = 9999): Arbitrary<string> {
  return fc
    .record({ year: fc.integer({ min: from, max: to }), month: fc.integer({ min: 1, max: 12 }) })
    .chain(({ year, month }) =>
      fc.oneof(
        fc.constant(pad(year, 4)),
        fc.constant(`${pad(year, 4)}-${pad(month, 2)}`),
        fc
          .integer({ min: 1, max: daysIn(year, month) })
          .map((day) => `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`),
      ),
    );
}

const webUrl = fc.oneof(
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  fc.constantFrom(
    'trend.json',
    '/trends/1',
    '../a?b#c',
    '#here',
    '?page=2',
    '//example.com/x',
    'HTTPS://EXAMPLE.COM',
    'a b',
  ),
);

/** The languages of generated documents. */
export const LANGUAGES = ['en', 'de-AT', 'ar', 'zh-Hant-TW', 'pt-BR', 'sr-Latn', 'es-419', 'fa-u-ca-persian'] as const;

type Parts<T> = { [Key in keyof T]-?: Arbitrary<Exclude<T[Key], undefined>> };

/** A plain object with the keys that are required, and any of the others. */
function record<T extends object>(parts: Parts<T>, ...required: (keyof T)[]): Arbitrary<T> {
  const arbitrary: Arbitrary<unknown> = fc.record(parts, { requiredKeys: required, noNullPrototype: true });
  return arbitrary as Arbitrary<T>;
}

/** A plain object with all of these keys. */
function full<T extends object>(parts: Parts<T>): Arbitrary<T> {
  return record(parts, ...(Object.keys(parts) as (keyof T)[]));
}

/** Lists in which no id stands twice; an item without one is like no other. */
function identified<T extends { readonly id?: string | undefined }>(
  item: Arbitrary<T>,
  maxLength: number,
): Arbitrary<T[]> {
  return fc.uniqueArray(item, { maxLength, selector: (value): unknown => value.id ?? Symbol('none') });
}

const count = fc.oneof(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 1e9 }));

const stat: Arbitrary<Stat> = fc
  .tuple(
    record<Omit<Stat, 'count' | 'total'>>({ id: fc.oneof(id, text), label: text, unit: text }, 'id', 'label'),
    count,
    count,
  )
  .map(([named, a, b]) => ({ ...named, count: Math.min(a, b), total: Math.max(a, b) }));

function diagram(stats: readonly Stat[]): Arbitrary<Diagram> {
  const ids = stats.map((each) => each.id);
  const meters =
    ids.length === 0
      ? fc.constant([])
      : fc.array(full({ label: text, detail: text, stat: fc.constantFrom(...ids) }), { maxLength: 3 });
  return full({ source: full({ label: text, detail: text }), meters, caption: text });
}

/** One piece of evidence, dated within some years. */
export function evidencePiece(from?: number, to?: number): Arbitrary<Evidence> {
  return record<Evidence>(
    {
      id,
      company: text,
      date: partialDateText(from, to),
      stance: fc.constantFrom('supports', 'challenges'),
      text,
      source: record<NonNullable<Evidence['source']>>({ title: text, url: webUrl }, 'url'),
    },
    'company',
    'date',
    'stance',
    'text',
  );
}

/** A document that keeps every rule, with any of the optional parts. */
export const trendDocument: Arbitrary<TrendDocument> = identified(stat, 4).chain((stats) =>
  record<TrendDocument>(
    {
      version: fc.constant(1),
      id,
      title: text,
      lang: fc.constantFrom(...LANGUAGES),
      url: webUrl,
      status: fc.constantFrom('new', 'updated'),
      companyCount: count,
      subject: record<NonNullable<TrendDocument['subject']>>(
        { label: text, one: text, other: text, zero: text, two: text, few: text, many: text },
        'label',
        'one',
        'other',
      ),
      firstObserved: partialDateText(),
      updated: partialDateText(),
      quickAnswer: text,
      stats: fc.constant(stats),
      whatsHappening: text,
      why: text,
      diagram: diagram(stats),
      evidence: identified(evidencePiece(), 5),
      guidance: fc.array(full({ audience: fc.oneof(fc.constantFrom('buyers', 'vendors'), text), text }), {
        maxLength: 3,
      }),
      outlook: text,
      bottomLine: text,
      faq: identified(record({ id, question: text, answer: text }, 'question', 'answer'), 4),
      glossary: fc.array(full({ term: text, meaning: text }), { maxLength: 3 }),
      collection: full({ title: text, url: webUrl }),
      publisher: record({ name: text, url: webUrl }, 'name'),
    },
    'version',
    'id',
    'title',
    // A meter's stat must be there.
    ...(stats.length > 0 ? (['stats'] as const) : []),
  ),
);
