import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from '../../../src/document/index.js';
import { lintBytes } from '../../../src/lint/index.js';
import { LIMITS } from '../../../src/loading/limits.js';
import { checkProperty } from '../check-property.js';
import { mutatedDocument } from '../mutations.js';
import { fullDocument } from '../document/full-document.js';

const bytes = (text: string) => new TextEncoder().encode(text);
const lint = (text: string) => lintBytes(bytes(text), LIMITS.bytes);

/** The findings, as reports print them. */
const told = (text: string) =>
  lint(text).map(
    ({ severity, line, column, pointer, message }) => `${severity} ${line}:${column} ${pointer || '""'} ${message}`,
  );

const START = '{ "version": 1, "id": "a", "title": "A"';

// Deep nesting and hundreds of documents are slow on a busy machine.
const patient = { timeout: 60_000 };

describe('a text that is not JSON', patient, () => {
  it.each([
    ['a comment', '{\n  // why\n  "version": 1, "id": "a", "title": "A"\n}', ['2:3 a comment: JSON has none']],
    ['a long comment', '/* a */ {}', ['1:1 a comment: JSON has none']],
    [
      'a trailing comma in an object',
      '{\n  "version": 1,\n}',
      ['2:15 a comma after the last one: JSON allows none there'],
    ],
    ['a trailing comma in a list', '[1 , ]', ['1:4 a comma after the last one: JSON allows none there']],
    ['a missing comma', '{ "a": 1\n  "b": 2 }', ['2:3 expected a comma before this']],
    ['a missing colon', '{ "a" 1 }', ['1:7 expected a colon after the name of the property']],
    ['a missing bracket', '[1, 2', ['1:6 expected a closing ]']],
    ['a missing brace', '{ "a": 1', ['1:9 expected a closing }']],
    ['bare names', '{a: 1}', ['1:2 no JSON: expected a string in double quotes, a number, true, false, null, { or [']],
    ['a missing quote', '{ "a": "b,\n "c": 1 }', ['1:8 a string without its closing quote on the same line']],
    ['an unknown escape', '["\\x"]', ['1:2 no escape that JSON knows']],
    ['more than one value', '{} []', ['1:4 expected nothing more after the end of the document']],
    ['nothing', '', ['1:1 expected a value']],
    [
      'faults in two lines',
      '{ "a": 1,, \n "b": [1,], \n "c": 2 }',
      ['1:10 expected the name', '2:9 a comma after the'],
    ],
  ])('is reported for %s at its position', (_, text, expected) => {
    const found = lint(text);
    expect(found.every(({ severity, rule, pointer }) => severity === 'fault' && rule === 'not-json' && !pointer)).toBe(
      true,
    );
    for (const line of expected)
      expect(told(text).map((each) => each.replace(' ""', ''))).toContainEqual(
        expect.stringContaining(`fault ${line}`),
      );
  });

  it.each([
    // A quotation mark within a string.
    ['{ "a": "He said "yes" to it", "b": 1 }', ['1:17 a quotation mark within a string: write \\"']],
    [
      '{\n  "a": "He said "yes, and "no", then left",\n  "b": 1 }',
      ['2:17 a quotation mark within a string: write \\"'],
    ],
    ['{ "a": ""Yes", he said" }', ['1:9 a quotation mark within a string: write \\"']],
    [
      '{ "a": "24" screen", "b": "a "b" c" }',
      ['1:11 a quotation mark within a string: write \\"', '1:30 a quotation mark within a string: write \\"'],
    ],
    // Quotation marks of typography.
    ['{ “a”: “b”, “c”: [“d”, 1] }', ['1:3 “ is no quotation mark of JSON: write "']],
    ['{\n "a": „b“\n}', ['2:7 „ is no quotation mark of JSON: write "']],
    ['{ "a": "b”, "c": 1 }', ['1:10 ” is no quotation mark of JSON: write "']],
    ['{ "a": “b", "c": 1 }', ['1:8 “ is no quotation mark of JSON: write "']],
    ['{ "a": "says “x”, and", "b": “c” }', ['1:30 “ is no quotation mark of JSON: write "']],
    ["{ 'a': 'b' }", ['1:3 \' is no quotation mark of JSON: write "']],
    // Both kinds of quotation marks around one string, as word processors leave them.
    [
      '{“status”: 200,”name”: \n “Tanya”,\n  ”version”: {\n     “number”: “1.3.4",\n     ”hash”: “a70f3",\n     ”snapshot”: false,\n     ”version”: “4.9"},\n   ”tagline”: “You Know, for Search”\n}',
      ['1:2 “ is no quotation mark of JSON: write "'],
    ],
    // A line end within a string.
    ['["a\nb"]', ['1:4 a line end within a string: write \\n']],
    ['{ "a": "one\r\ntwo\r\n\r\nthree", "b": 1 }', ['1:12 a line end within a string: write \\n']],
    [
      '{ "a": "one\n- two, with comma\n- three",\n "b": "x\ny" }',
      ['1:12 a line end within a string: write \\n', '4:9 a line end within a string: write \\n'],
    ],
    ['{ "a": "b\tc" }', ['1:8 a control character: write it as \\n, \\t or \\u…']],
    // A comma too many, or one too few.
    [
      '{ "a": [1, 2,], }',
      [
        '1:13 a comma after the last one: JSON allows none there, leave it out',
        '1:15 a comma after the last one: JSON allows none there, leave it out',
      ],
    ],
    [
      '{ "a": 1\n "b": 2,\n "c": “d” }',
      ['2:2 expected a comma before this', '3:7 “ is no quotation mark of JSON: write "'],
    ],
    ['{ "a": "b" "c": 1 }', ['1:12 expected a comma before this']],
    // Another format.
    [
      'company,date,stance\nAcme,2025,supports\n',
      [
        '1:1 this is a CSV: a trend document is a JSON object, { "version": 1, … }, with an object in "evidence" for each row',
      ],
    ],
    ['"company";"date";"text"\n"A";"2025";"B, ""C"""', ['1:1 this is a CSV:']],
    ['company\tdate\ttext\nA\t2025\tB', ['1:1 this is a table with tabs (TSV):']],
    ['\n<!doctype html>', ['2:1 this is HTML or XML:']],
    ['---\ntitle: A\n---\n', ['1:1 this is Markdown or YAML:']],
  ])('%j is reported once for each cause, with what to write', (text, expected) => {
    const found = lint(text).map(({ line, column, message }) => `${line}:${column} ${message}`);
    expect(found.map((each, i) => each.slice(0, expected[i]?.length))).toEqual(expected);
  });

  it('is reported in time, whatever the text', () => {
    for (const text of [
      '{"a": "' + 'b "c" '.repeat(20_000),
      '["' + 'a\n'.repeat(50_000),
      '“'.repeat(50_000),
      '{"a":1,'.repeat(20_000),
    ])
      expect(lint(text).length).toBeLessThan(21);
  });

  it('is reported when bytes are not UTF-8, at their position', () => {
    const text = new Uint8Array([0xef, 0xbb, 0xbf, ...bytes('{\n"é": "'), 0xfc, ...bytes('" }')]);
    expect(lintBytes(text, LIMITS.bytes)).toMatchObject([{ rule: 'not-json', line: 2, column: 7 }]);
  });

  it('is reported when it is too large', () => {
    expect(lintBytes(new Uint8Array(11), 10)).toMatchObject([{ rule: 'too-large', severity: 'fault' }]);
  });

  it('is reported without a stack overflow when it is nested deeply', () => {
    const deep = '['.repeat(200_000);
    expect(lint(deep)).toMatchObject([{ severity: 'fault', rule: 'not-json' }]);
    expect(told(`${START}, "deep": ${deep}${']'.repeat(200_000)} }`)).toEqual([
      'warning 1:1 /deep "deep" is unknown, and left out',
    ]);
  });
});

describe('a problem of the format', patient, () => {
  it.each([
    ['at its value', `${START},\n "lang": 5 }`, ['fault 2:10 /lang expected a string, found 5: write "5"']],
    [
      'of a missing property, where it is missing from',
      '\n {"version":1,"id":"a"}',
      ['fault 2:2 /title missing: expected a string'],
    ],
    [
      'of a missing property in a list',
      `${START},\r\n"faq": [\r\n  { "question": "Q" } ] }`,
      ['fault 3:3 /faq/0/answer missing: expected a string'],
    ],
    ['of the whole', '  7', ['fault 1:3 "" expected an object, found 7']],
    [
      'of another version',
      '{"version": 2}',
      ['fault 1:13 /version format version 2 is not known: this reader knows 1'],
    ],
    [
      'after a byte-order mark',
      '\uFEFF{"version":1,"id":"a","title":0}',
      ['fault 1:31 /title expected a string, found 0: write "0"'],
    ],
    [
      'of the last of two of one name',
      `{"version":1,"id":"a","title":"A",\n"title":0}`,
      [
        'warning 2:1 /title "title" stands twice: the last one counts',
        'fault 2:9 /title expected a string, found 0: write "0"',
      ],
    ],
  ])('is reported %s', (_, text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  it('is reported exactly when the elements refuse the document', () => {
    const values = fc.oneof(
      fc.constantFrom(null, 0, -1, 0.5, '', 'x:y', '2024-02-30', [], {}),
      fc.constant(fullDocument),
    );
    let refused = 0;
    checkProperty(
      fc.property(mutatedDocument(values), fc.constantFrom(0, 2), (document, indent) => {
        const result = parse(document);
        refused += result.ok ? 0 : 1;
        const faults = lint(JSON.stringify(document, null, indent)).filter(({ severity }) => severity === 'fault');
        // The command adds what to write.
        const problems = result.ok ? [] : [...result.problems];
        expect(faults).toHaveLength(problems.length);
        for (const { pointer, message } of faults) {
          const at = problems.findIndex(
            (problem) => problem.pointer === pointer && message.startsWith(problem.message),
          );
          expect(at, `${pointer} ${message}`).toBeGreaterThanOrEqual(0);
          problems.splice(at, 1);
        }
      }),
      500,
    );
    expect(refused).toBeGreaterThan(100);
  });
});
