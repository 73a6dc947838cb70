/**
 * The trend document, format version 1, as a JSON Schema (draft 2020-12): the one source of the
 * parser, of the published `trend.schema.json`, and of the test that holds the types to it. `format`
 * takes names of our own, each with its test in `formats.ts`. What relates one part to another (a
 * count to its total, a reference to its target) is in `references.ts`.
 */

const text = { type: 'string' } as const;
const partialDate = { type: 'string', format: 'partial-date' } as const;
const webUrl = { type: 'string', format: 'web-url' } as const;
const count = { type: 'integer', minimum: 0 } as const;

const record = <const Properties, const Required extends readonly (keyof Properties & string)[]>(
  properties: Properties,
  ...required: Required
) => ({ type: 'object', properties, required }) as const;

const list = <const Items>(items: Items) => ({ type: 'array', items }) as const;

export const trendSchema = record(
  {
    version: { const: 1 },
    id: { type: 'string', format: 'trend-id' },
    title: text,
    lang: { type: 'string', format: 'language-tag' },
    url: webUrl,
    status: { enum: ['new', 'updated'] },
    companyCount: count,
    firstObserved: partialDate,
    updated: partialDate,
    quickAnswer: text,
    stats: list(record({ id: text, label: text, count, total: count }, 'id', 'label', 'count', 'total')),
    whatsHappening: text,
    why: text,
    diagram: record(
      {
        source: record({ label: text, detail: text }, 'label', 'detail'),
        meters: list(record({ label: text, detail: text, stat: text }, 'label', 'detail', 'stat')),
        caption: text,
      },
      'source',
      'meters',
      'caption',
    ),
    evidence: list(
      record(
        {
          id: text,
          company: text,
          date: partialDate,
          stance: { enum: ['supports', 'challenges'] },
          text,
          source: record({ title: text, url: webUrl }, 'url'),
        },
        'company',
        'date',
        'stance',
        'text',
      ),
    ),
    guidance: list(record({ audience: text, text }, 'audience', 'text')),
    outlook: text,
    bottomLine: text,
    faq: list(record({ id: text, question: text, answer: text }, 'question', 'answer')),
    collection: record({ title: text, url: webUrl }, 'title', 'url'),
    publisher: record({ name: text, url: webUrl }, 'name'),
  },
  'version',
  'id',
  'title',
);
