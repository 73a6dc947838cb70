import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from '../../../src/document/index.js';
import { trendSchema } from '../../../src/document/schema.js';
import { LANGUAGES, trendDocument } from '../arbitraries.js';
import { DEMO_NAMES, demoTrend } from '../demo-trends.js';
import { checkProperty } from '../check-property.js';
import { mutatedDocument, removed } from '../mutations.js';
import { fullDocument } from './full-document.js';

/** Strings put into documents at random, sorted by hand into those that may be a URL or a language and those that may not. */
const URLS = ['https://a.example/?b#c', '//a.example', 'a.html', '../a', '?a', '', 'en', '2024', '2024-02-29', 'id-1'];
const TAGS = ['en', 'new', 'supports', fullDocument.lang];
const OTHERS = ['javascript:1', 'http://[', 'data:,', 'x:y'];
const DATES = [
  '2024-02-30',
  '2023-02-29',
  '2024-13',
  '0000',
  '2024-1',
  '1900-02-29',
  '2000-02-29',
  '2400-02-29',
  '0004-02-29',
  '2025-06-31',
];

/** Independent of the parser: one regular expression for every real date. */
const REAL_DATE =
  /^(?!0000)\d{4}$|^(?!0000)\d{4}-(?:0[1-9]|1[0-2])$|^(?!0000)\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|02-(?:0[1-9]|1\d|2[0-8]))$|^(?!0000)(?:\d\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29$/;

const ajv = new Ajv2020({ allErrors: true, strict: true, strictTypes: false });
ajv.addFormat('trend-id', /^[a-z0-9-]+$/);
ajv.addFormat('partial-date', REAL_DATE);
ajv.addFormat('web-url', { type: 'string', validate: (text: string) => text !== '' && !OTHERS.includes(text) });
ajv.addFormat('language-tag', { type: 'string', validate: (text: string) => [...TAGS, ...LANGUAGES].includes(text) });
const follows = ajv.compile(structuredClone(trendSchema));

const values = fc.oneof(
  fc.constantFrom(...URLS, ...TAGS, ...OTHERS, ...DATES),
  fc.constantFrom(null, true, 0, 1, 2, -1, 0.5, 1e300, [], {}, [null], { id: 'id-1' }, { url: 'x:y' }),
  fc.constantFrom(
    fullDocument,
    fullDocument.stats,
    fullDocument.diagram,
    fullDocument.evidence,
    fullDocument.publisher,
  ),
);

/** Problems that JSON Schema cannot express: duplicate ids, counts above totals, broken references. */
const BETWEEN_PARTS = /already the id of|more than the total|no stat has the id/;

/** The pointers of the parser's problems that JSON Schema can express. */
function parserSays(value: unknown): string[] {
  const result = parse(value);
  if (result.ok) return [];
  return result.problems.filter(({ message }) => !BETWEEN_PARTS.test(message)).map(({ pointer }) => pointer);
}

/** The same of ajv; a missing property at its own pointer. */
function ajvSays(value: unknown): string[] {
  if (follows(value)) return [];
  const pointers = (follows.errors ?? []).map(({ instancePath, keyword, params }) =>
    keyword === 'required'
      ? `${instancePath}/${(params as { missingProperty: string }).missingProperty}`
      : instancePath,
  );
  return [...new Set(pointers)];
}

/** For another version the parser reports only that; ajv continues. */
const ofThisVersion = (value: unknown) => {
  const { version } = Object(value) as { readonly version?: unknown };
  return typeof version !== 'number' || version === 1;
};

describe('the schema in ajv', () => {
  it('is a JSON Schema of draft 2020-12', () => {
    expect(ajv.validateSchema(structuredClone(trendSchema))).toBe(true);
  });

  it.each(DEMO_NAMES)('accepts the demo trend %s, apart from its language', (name) => {
    const document = removed(demoTrend(name), ['lang']);
    expect(ajvSays(document)).toEqual([]);
  });

  it('accepts every generated document that the parser accepts', () => {
    checkProperty(
      fc.property(trendDocument, (document) => {
        expect(ajvSays(document)).toEqual([]);
        expect(parserSays(document)).toEqual([]);
      }),
    );
  });

  it('reports the same problems at the same pointers as the parser', () => {
    let faulty = 0;
    checkProperty(
      fc.property(mutatedDocument(values).filter(ofThisVersion), (document) => {
        const expected = ajvSays(document).sort();
        faulty += expected.length > 0 ? 1 : 0;
        expect(parserSays(document).sort()).toEqual(expected);
      }),
      1000,
    );
    // The comparison must not be vacuous.
    expect(faulty).toBeGreaterThan(300);
  });
});
