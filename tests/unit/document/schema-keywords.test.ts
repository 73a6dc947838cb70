import { describe, expect, it } from 'vitest';
import { trendSchema } from '../../../src/document/schema.js';
import { stringFormats } from '../../../src/document/string-formats.js';
import { type Schema, validate } from '../../../src/document/validate.js';

/** For each keyword that the validator knows: where it applies, a schema, a value that follows it, and one that does not. */
const KEYWORDS: Readonly<
  Record<keyof Schema, { readonly beside: readonly unknown[]; readonly schema: Schema; good: unknown; bad: unknown }>
> = {
  type: { beside: ['string', 'integer', 'array', 'object'], schema: { type: 'string' }, good: 'a', bad: 1 },
  format: { beside: ['string'], schema: { type: 'string', format: 'trend-id' }, good: 'a-1', bad: 'a b' },
  const: { beside: [undefined], schema: { const: 1 }, good: 1, bad: 2 },
  enum: { beside: [undefined], schema: { enum: ['new', 'updated'] }, good: 'new', bad: 'old' },
  minimum: { beside: ['integer'], schema: { type: 'integer', minimum: 3 }, good: 3, bad: 2 },
  items: { beside: ['array'], schema: { type: 'array', items: { const: 1 } }, good: [1], bad: [1, 2] },
  properties: {
    beside: ['object'],
    schema: { type: 'object', properties: { a: { const: 1 } } },
    good: { a: 1 },
    bad: { a: 2 },
  },
  required: {
    beside: ['object'],
    schema: { type: 'object', properties: { a: { const: 1 } }, required: ['a'] },
    good: { a: 1 },
    bad: {},
  },
};

/** What in a schema the validator would pass over in silence. */
function unheeded(schema: Schema, pointer: string): readonly string[] {
  const { type, format, items, properties = {}, required = [] } = schema;
  return [
    ...Object.keys(schema)
      .filter(
        (keyword) =>
          !Object.entries(KEYWORDS).some(([known, { beside }]) => known === keyword && beside.includes(type)),
      )
      .map((keyword) => `${pointer}/${keyword}`),
    ...(type === undefined && !('const' in schema || 'enum' in schema) ? [`${pointer}: neither type nor values`] : []),
    ...(format !== undefined && !(format in stringFormats) ? [`${pointer}/format: ${format}`] : []),
    ...required.filter((key) => !(key in properties)).map((key) => `${pointer}/required: ${key}`),
    ...(items ? unheeded(items, `${pointer}/items`) : []),
    ...Object.entries(properties).flatMap(([key, part]) => unheeded(part, `${pointer}/${key}`)),
  ];
}

function problems(schema: Schema, value: unknown): readonly string[] {
  const found: string[] = [];
  validate(schema, value, (pointer, message) => found.push(`${pointer}: ${message}`));
  return found;
}

describe('the keywords of the trend schema', () => {
  it('are all heeded by the validator', () => {
    expect(unheeded(trendSchema, '')).toEqual([]);
  });

  it.each([
    ['an unknown keyword', { type: 'string', maxLength: 3 }, '/maxLength'],
    ['a keyword that belongs to another type', { type: 'string', minimum: 3 }, '/minimum'],
    ['a type that is not known', { type: 'number' }, '/type'],
    ['a format that is not known', { type: 'string', format: 'date' }, '/format: date'],
    ['a required property that is not described', { type: 'object', required: ['a'] }, '/required: a'],
    ['no rule at all', {}, ': neither type nor values'],
  ] as const)('would be missed: %s', (_, schema, found) => {
    expect(unheeded(schema, '')).toEqual([found]);
    expect(unheeded({ type: 'array', items: schema }, '')).toEqual([`/items${found}`]);
    expect(unheeded({ type: 'object', properties: { x: schema } }, '')).toEqual([`/x${found}`]);
  });

  it.each(Object.entries(KEYWORDS))('%s is checked', (_, { schema, good, bad }) => {
    expect(problems(schema, good)).toEqual([]);
    expect(problems(schema, bad)).toHaveLength(1);
  });
});

describe('minimum', () => {
  it('applies only where it is stated', () => {
    expect(problems({ type: 'integer' }, -5)).toEqual([]);
    expect(problems({ type: 'integer' }, 0.5)).toEqual([': expected a whole number, found 0.5']);
    expect(problems({ type: 'integer', minimum: 0 }, -5)).toEqual([': expected a whole number, 0 or more, found -5']);
    expect(problems({ type: 'integer', minimum: -5 }, -6)).toEqual([': expected a whole number, -5 or more, found -6']);
  });
});
