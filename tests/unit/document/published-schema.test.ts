import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { publishedSchema } from '../../../scripts/publish-schema.js';
import { parse } from '../../../src/document/index.js';
import { trendDocument } from '../arbitraries.js';
import { DEMO_NAMES, demoTrend } from '../demo-trends.js';
import { checkProperty } from '../check-property.js';
import { mutatedDocument } from '../mutations.js';
import { fullDocument } from './full-document.js';

interface Node {
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly items?: Node;
  readonly properties?: Readonly<Record<string, Node>>;
}

const schema = publishedSchema() as Node & { readonly $id: string };
const follows = new Ajv2020({ strict: true }).compile(schema);

/** Problems that JSON Schema cannot express: duplicate ids, counts above totals, broken references. */
const BETWEEN_PARTS = /already the id of|more than the total|no stat has the id/;

/** The parser's verdict on what a JSON Schema can tell. */
function parserTakes(value: unknown): boolean {
  const result = parse(value);
  return result.ok || result.problems.every(({ message }) => BETWEEN_PARTS.test(message));
}

const URLS = [
  ...['', 'a b', ' a', '?a:b', '#x:y', 'a/b:c', './x:y', '../a', '/a', '/\\a', '//a', '\\\\a', '///a', '//[', '// '],
  ...['http:', 'http:a', 'http:/a', 'http://a', 'HTTP:///a', 'http://', 'http://?', 'http://[', 'http://[::1]:80/'],
  ...[
    'http://a:b',
    'http://a:80',
    'http://a:80/b',
    'http://u:p@a',
    'http://@',
    'http://a b',
    'http://a /b',
    'http://a<b',
    'http://a|',
  ],
  ...['https:', 'https:a', 'https:/a', 'https:?a', 'https://münchen.example/ä', ' https://a.example ', 'httpss://a'],
  ...['javascript:1', ' javascript:1', 'java\nscript:1', 'JavaScript:1', 'data:,', 'x:y', 'x:', 'mailto:a@b.example'],
  ...['javascript://a', 'x+y.z-1:a', '1:a', ':a', 'é:a', 'ftp://a', 'blob:http://a', 'file:///a', '\u0001data:,'],
];
const TAGS = [
  ...['en', 'EN', 'eng', 'engl', 'e', 'english', 'toolonglanguage', 'en-', '-en', 'en--US', 'en_US', 'en-US', 'es-419'],
  ...['zh-Hant-TW', 'sr-Latn', 'de-1996', 'de-DE-1901', 'sl-rozaj-biske', 'fa-u-ca-persian', 'en-u', 'en-a-bb-x-c'],
  ...['x-a', 'en-x', 'en-x-a', 'de-DE-DE', 'en-Latn-Latn', '12', '*', 'i-klingon', 'en-1', 'en-12', 'ca-valencia'],
];
const YEARS = ['0000', '0001', '0004', '0100', '0400', '1900', '2000', '2023', '2024', '9999', '202', '02024'];
const ENDS = ['', '-', '-00', '-01', '-2', '-02', '-12', '-13', '-02-28', '-02-29', '-02-30', '-04-30', '-04-31'];
const MORE_ENDS = ['-12-31', '-12-32', '-01-00', '-06-1', '-06-011', '-06-01T00:00', ' ', '\n', '-02-29-', '-02-29\n'];
const DATES = YEARS.flatMap((year) => [...ENDS, ...MORE_ENDS].map((end) => year + end));
const IDS = ['a', '0', '-', 'a-1', 'A', 'a_b', 'é', 'a b', 'a\n', '٣', 'a/b'];

const values = fc.oneof(
  fc.constantFrom(...URLS),
  fc.constantFrom(...TAGS),
  fc.constantFrom(...DATES),
  fc.constantFrom(...IDS),
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  fc.constantFrom(null, true, 0, 1, 2, -1, 0.5, 1e300, [], {}, [null], { id: 'id-1' }, { url: 'x:y' }),
  fc.constantFrom(fullDocument, fullDocument.stats, fullDocument.diagram, fullDocument.evidence),
);

/** Every node of the schema with its path. */
function nodes(node: Node, path = ''): [string, Node][] {
  return [
    [path, node],
    ...(node.items ? nodes(node.items, `${path}[]`) : []),
    ...Object.entries(node.properties ?? {}).flatMap(([key, part]) => nodes(part, path ? `${path}.${key}` : key)),
  ];
}

// Thousands of documents are slow on a busy machine.
describe('the published schema', { timeout: 60_000 }, () => {
  it('has its own $id', () => {
    expect(new URL(schema.$id).protocol).toBe('https:');
  });

  it.each(nodes(schema))('has a description and valid examples for "%s"', (_, node) => {
    expect(node.description).toMatch(/\.|YYYY/);
    expect(node.examples?.length).toBeGreaterThan(0);
    const part = new Ajv2020({ strict: true }).compile(node);
    for (const example of node.examples ?? []) expect(part(example), JSON.stringify(example)).toBe(true);
  });

  it.each(DEMO_NAMES)('accepts the demo trend %s', (name) => {
    expect(follows(demoTrend(name))).toBe(true);
  });

  it('allows a document to name its $schema', () => {
    const document = { $schema: './trend.schema.json', ...fullDocument };
    expect([follows(document), parse(document).ok]).toEqual([true, true]);
  });

  it.each([
    ['a URL', 'url', URLS],
    ['a language', 'lang', TAGS],
    ['a date', 'updated', DATES],
    ['an id', 'id', IDS],
  ])('matches %s like the parser', (_, key, texts) => {
    const verdicts = (judge: (value: unknown) => boolean) =>
      texts.map((text) => [text, judge({ ...fullDocument, [key]: text })]);
    expect(verdicts(follows)).toEqual(verdicts(parserTakes));
    expect(new Set(verdicts(parserTakes).map(([, verdict]) => verdict)).size).toBe(2);
  });

  it('accepts every generated document that the parser accepts', () => {
    checkProperty(
      fc.property(trendDocument, (document) => {
        expect([follows(document), parserTakes(document)]).toEqual([true, true]);
      }),
      1000,
    );
  });

  it('accepts and rejects generated documents like the parser', () => {
    let refused = 0;
    checkProperty(
      fc.property(mutatedDocument(values), (document) => {
        const verdict = parserTakes(document);
        refused += verdict ? 0 : 1;
        expect(follows(document), JSON.stringify(follows.errors)).toBe(verdict);
      }),
      2000,
    );
    // The comparison must not be vacuous.
    expect(refused).toBeGreaterThan(400);
    expect(refused).toBeLessThan(1900);
  });
});
