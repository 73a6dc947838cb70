/**
 * The trend document, format version 1, as a JSON Schema (draft 2020-12): the source of the parser, of the published
 * `trend.schema.json`, and of the test of the types. The custom values of `format` are defined in `string-formats.ts`;
 * rules between parts (a count and its total, a reference and its target) are in `cross-references.ts`.
 */

const text = { type: 'string' } as const;
const partialDate = { type: 'string', format: 'partial-date' } as const;
const webUrl = { type: 'string', format: 'web-url' } as const;
const count = { type: 'integer', minimum: 0 } as const;

/** An object whose properties are required, apart from those listed as optional. */
const record = <const Properties extends object, const Optional extends keyof Properties = never>(
  properties: Properties,
  ...optional: readonly Optional[]
) => {
  type Required = Exclude<keyof Properties, Optional>;
  const required = (Object.keys(properties) as Required[]).filter(
    (key) => !(optional as readonly unknown[]).includes(key),
  );
  return { type: 'object', properties, required } as const;
};

const list = <const Items>(items: Items) => ({ type: 'array', items }) as const;

export const trendSchema = {
  ...record({
    version: { const: 1 },
    id: { type: 'string', format: 'trend-id' },
    title: text,
    lang: { type: 'string', format: 'language-tag' },
    url: webUrl,
    status: { enum: ['new', 'updated'] },
    companyCount: count,
    subject: record(
      { label: text, one: text, other: text, zero: text, two: text, few: text, many: text },
      'zero',
      'two',
      'few',
      'many',
    ),
    firstObserved: partialDate,
    updated: partialDate,
    quickAnswer: text,
    stats: list(record({ id: text, label: text, count, total: count, unit: text }, 'unit')),
    whatsHappening: text,
    why: text,
    diagram: record({
      source: record({ label: text, detail: text }),
      meters: list(record({ label: text, detail: text, stat: text })),
      caption: text,
    }),
    evidence: list(
      record(
        {
          id: text,
          company: text,
          date: partialDate,
          stance: { enum: ['supports', 'challenges'] },
          text,
          source: record({ title: text, url: webUrl }, 'title'),
        },
        'id',
        'source',
      ),
    ),
    guidance: list(record({ audience: text, text })),
    outlook: text,
    bottomLine: text,
    faq: list(record({ id: text, question: text, answer: text }, 'id')),
    glossary: list(record({ term: text, meaning: text })),
    collection: record({ title: text, url: webUrl }),
    publisher: record({ name: text, url: webUrl }, 'url'),
  }),
  required: ['version', 'id', 'title'],
} as const;
