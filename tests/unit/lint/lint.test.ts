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
    ['a line end in a string', '["a\nb"]', ['1:2 a string without its closing quote on the same line']],
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
    ['at its value', `${START},\n "lang": 5 }`, ['fault 2:10 /lang expected a string, found 5']],
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
      ['fault 1:31 /title expected a string, found 0'],
    ],
    [
      'of the last of two of one name',
      `{"version":1,"id":"a","title":"A",\n"title":0}`,
      ['warning 2:1 /title "title" stands twice: the last one counts', 'fault 2:9 /title expected a string, found 0'],
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
        expect(faults.map(({ pointer, message }) => `${pointer} ${message}`).sort()).toEqual(
          result.ok ? [] : result.problems.map(({ pointer, message }) => `${pointer} ${message}`).sort(),
        );
      }),
      500,
    );
    expect(refused).toBeGreaterThan(100);
  });
});
