import fc, { type Arbitrary } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexOfText } from '../../../../src/studio/document/index-of-text.js';
import type { Path } from '../../../../src/studio/document/path.js';
import { StudioDocument } from '../../../../src/studio/document/studio-document.js';
import { checkProperty } from '../../check-property.js';
import { trendDocument } from '../../arbitraries.js';

const KEYS = ['title', 'evidence', 'faq', 'diagram', 'meters', 'x', 'a/b', '', '__proto__', 'url'];
const key = fc.constantFrom(...KEYS);
const value: Arbitrary<unknown> = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.string(),
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (Object.is(number, -0) ? 0 : number)),
    fc.constantFrom(true, false, null, 'a "quoted" \\ word\n', ']', '{', ','),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(key, tie('value'), { maxKeys: 4, noNullPrototype: true }),
  ),
})).value;
const object = fc.dictionary(key, value, { maxKeys: 6, noNullPrototype: true });

type Edit =
  | { readonly kind: 'set'; readonly path: Path; readonly value: unknown }
  | { readonly kind: 'insert'; readonly path: Path; readonly index: number; readonly values: readonly unknown[] }
  | { readonly kind: 'remove'; readonly path: Path; readonly index: number; readonly count: number }
  | { readonly kind: 'move'; readonly path: Path; readonly from: number; readonly to: number };

const path = fc
  .array(fc.oneof(key, fc.nat(4)), { maxLength: 4 })
  .map(([first, ...rest]): Path => [typeof first === 'string' ? first : 'evidence', ...rest]);
const edit: Arbitrary<Edit> = fc.oneof(
  fc.record({ kind: fc.constant('set' as const), path, value: fc.option(value, { nil: undefined }) }),
  fc.record({
    kind: fc.constant('insert' as const),
    path,
    index: fc.nat(5),
    values: fc.array(value, { minLength: 1, maxLength: 3 }),
  }),
  fc.record({ kind: fc.constant('remove' as const), path, index: fc.nat(4), count: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ kind: fc.constant('move' as const), path, from: fc.nat(4), to: fc.nat(4) }),
);

const at = (whole: unknown, keys: Path): unknown =>
  keys.reduce<unknown>(
    (part, each) =>
      typeof part === 'object' && part !== null && Object.hasOwn(part, each)
        ? (part as Record<string, unknown>)[each]
        : undefined,
    whole,
  );

const define = (target: object, name: string | number, content: unknown) =>
  Object.defineProperty(target, name, { value: content, enumerable: true, configurable: true, writable: true });

const wrapped = (keys: Path, content: unknown): unknown => {
  const [first, ...rest] = keys;
  if (first === undefined) return content;
  return typeof first === 'number' ? [wrapped(rest, content)] : define({}, first, wrapped(rest, content));
};

/** The same edit on a plain value; returns the value that stands there then. */
function setIn(whole: unknown, keys: Path, content: unknown): unknown {
  const [first, ...rest] = keys;
  if (first === undefined) return content;
  if (typeof whole !== 'object' || whole === null) return content === undefined ? whole : wrapped(keys, content);
  if (Array.isArray(whole)) {
    if (typeof first === 'string') return whole;
    if (first >= whole.length) return content === undefined ? whole : [...(whole as unknown[]), wrapped(rest, content)];
    return content === undefined && rest.length === 0
      ? whole.filter((_, index) => index !== first)
      : whole.map((item: unknown, index) => (index === first ? setIn(item, rest, content) : item));
  }
  const copy = Object.fromEntries(Object.entries(whole));
  if (content === undefined && rest.length === 0) {
    // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- the model of taking a property out
    delete copy[first];
    return copy;
  }
  if (Object.hasOwn(copy, first)) return define(copy, first, setIn(at(copy, [first]), rest, content));
  return content === undefined ? copy : define(copy, first, wrapped(rest, content));
}

function edited(whole: unknown, change: Edit): unknown {
  if (change.kind === 'set') return setIn(whole, change.path, change.value);
  const present = at(whole, change.path);
  const list = Array.isArray(present) ? [...(present as readonly unknown[])] : undefined;
  if (change.kind === 'insert') {
    if (!list) return setIn(whole, change.path, change.values);
    list.splice(change.index, 0, ...change.values);
  } else if (!list) return whole;
  else if (change.kind === 'remove') list.splice(change.index, change.count);
  else if (change.from < list.length && change.to < list.length)
    list.splice(change.to, 0, ...list.splice(change.from, 1));
  return setIn(whole, change.path, list);
}

function apply(document: StudioDocument, change: Edit): void {
  if (change.kind === 'set') document.set(change.path, change.value);
  else if (change.kind === 'insert') document.insert(change.path, change.index, change.values);
  else if (change.kind === 'remove') document.remove(change.path, change.index, change.count);
  else if (Math.max(change.from, change.to) < document.lengthOf(change.path))
    document.move(change.path, change.from, change.to);
}

/** JSON in another notation: white space, escapes and numbers as people write them. */
const notation = fc.record({
  indent: fc.constantFrom('', '  ', '\t', '    '),
  lineEnd: fc.constantFrom('\n', '\r\n'),
  around: fc.constantFrom('', '\n', ' \n\n'),
});
const writtenIn = (
  content: unknown,
  { indent, lineEnd, around }: { indent: string; lineEnd: string; around: string },
) =>
  (around + JSON.stringify(content, null, indent) + around)
    .replaceAll('\n', lineEnd)
    .replaceAll(/("x": ?)(\d+)(?=[,\s}])/g, '$1$2.0e0');

/** The document's index is private: what it gives of each value is compared with a text that is read anew. */
function expectFresh(document: StudioDocument): void {
  const fresh = new StudioDocument(document.text);
  expect(document.readable).toBe(fresh.readable);
  expect(document.valueAt([])).toEqual(fresh.valueAt([]));
  const index = indexOfText(document.state.doc.toString());
  for (const { key: name, from, to, items } of new Map(index?.members.map((member) => [member.key, member])).values()) {
    expect(document.rangeOf([name])).toEqual({ from, to });
    if (items) expect(document.lengthOf([name])).toBe(items.from.length);
    items?.from.forEach((start, i) => expect(document.rangeOf([name, i])).toEqual({ from: start, to: items.to[i] }));
  }
}

describe('StudioDocument', () => {
  it('makes each edit as it would be made on the plain value, and its index is that of the text', () => {
    checkProperty(
      fc.property(fc.oneof(object, trendDocument), notation, fc.array(edit, { maxLength: 6 }), (start, form, edits) => {
        const document = new StudioDocument(writtenIn(start, form));
        let model: unknown = JSON.parse(writtenIn(start, form));
        for (const change of edits) {
          apply(document, change);
          model = JSON.parse(JSON.stringify(edited(model, change)));
          expect(JSON.stringify(JSON.parse(document.text))).toBe(JSON.stringify(model));
          expectFresh(document);
        }
      }),
      400,
    );
  });

  it('goes back to the first text byte for byte, and forth to the last', () => {
    checkProperty(
      fc.property(object, notation, fc.array(edit, { maxLength: 6 }), (start, form, edits) => {
        const first = writtenIn(start, form);
        const document = new StudioDocument(first);
        for (const change of edits) apply(document, change);
        const last = document.text;
        while (document.undo());
        expect(document.text).toBe(first);
        expectFresh(document);
        while (document.redo());
        expect(document.text).toBe(last);
        expectFresh(document);
      }),
    );
  });

  it('changes no byte outside of the value that is set', () => {
    checkProperty(
      fc.property(object, notation, path, value, (start, form, keys, content) => {
        const document = new StudioDocument(writtenIn(start, form));
        const range = document.rangeOf(keys);
        fc.pre(range !== undefined);
        const { from, to } = range;
        const before = document.state.doc;
        document.set(keys, content);
        const after = document.state.doc;
        expect(after.sliceString(0, from)).toBe(before.sliceString(0, from));
        const rest = before.length - to;
        expect(after.sliceString(after.length - rest)).toBe(before.sliceString(before.length - rest));
      }),
    );
  });

  it('changes no byte of the other items and properties when parts come, go and move', () => {
    const text = '{ "b" : 1.50,\t"evidence": [ {"x":1e2},\n\n  [ 2 ] , "\\u0041"  ],  "z":0 }\r\n';
    const document = new StudioDocument(text);
    document.move(['evidence'], 2, 0);
    expect(document.text).toBe('{ "b" : 1.50,\t"evidence": [ "\\u0041",\n\n  {"x":1e2} , [ 2 ]  ],  "z":0 }\r\n');
    document.remove(['evidence'], 1);
    expect(document.text).toBe('{ "b" : 1.50,\t"evidence": [ "\\u0041" , [ 2 ]  ],  "z":0 }\r\n');
    document.set(['b'], undefined);
    expect(document.text).toBe('{ "evidence": [ "\\u0041" , [ 2 ]  ],  "z":0 }\r\n');
  });

  it.each(['a\r\nb', 'a\nb', '{\r\n}\n', '\r\n\r\n', '\r', '\uFEFF{}'])('keeps the line ends of %j', (text) => {
    const document = new StudioDocument(text);
    expect(document.text).toBe(text);
    document.replace('x\n\ny');
    expect(document.text).toBe('x\n\ny');
    document.replace('p\r\nq');
    expect(document.text).toBe('p\r\nq');
    document.undo();
    document.undo();
    expect(document.text).toBe(text);
  });

  it('reads and changes of properties that stand twice the last one', () => {
    const document = new StudioDocument('{"a": 1, "b": {"c": 1, "c": 2}, "a": 2}');
    document.set(['a'], 3);
    document.set(['b', 'c'], 4);
    expect([document.text, document.valueAt(['a'])]).toEqual(['{"a": 1, "b": {"c": 1, "c": 4}, "a": 3}', 3]);
  });

  it('undoes a batch in one step', () => {
    const text = '{\n  "a": 1,\n  "b": [1, 2]\n}\n';
    const document = new StudioDocument(text);
    document.batch(() => {
      document.set(['a'], 2);
      document.insert(['b'], 1, [9]);
      document.batch(() => document.set(['c'], 'new'));
    });
    expect(document.text).toBe('{\n  "a": 2,\n  "b": [1, 9, 2],\n  "c": "new"\n}\n');
    document.undo();
    expect([document.text, document.canUndo]).toEqual([text, false]);
  });
});
