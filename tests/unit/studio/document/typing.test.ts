import { once } from 'node:events';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pathOf } from '../../../../src/studio/document/path.js';
import { LiveIndex } from '../../../../src/studio/document/live-index.js';
import { indexOfText } from '../../../../src/studio/document/index-of-text.js';
import { StudioDocument } from '../../../../src/studio/document/studio-document.js';
import { checkProperty } from '../../check-property.js';

const piece = (i: number) => ({ company: `Company ${i}`, date: '2025-01-02', stance: 'supports', text: `Text ${i}` });

const large = (count: number): string =>
  `${JSON.stringify({ version: 1, id: 'large', title: 'Large', evidence: [...Array(count).keys()].map(piece), outlook: 'x' }, null, 2)}\n`;

/** What people type and paste into JSON. */
const typed = fc.constantFrom(
  ...['"', ',', '{', '}', '[', ']', ':', '1', '2.', 'e5', 'true', ' ', '\n', '"x": 1', ', 3', '{}', '], "y": ['],
  ...['"a"', '\\', '-', '"evidence"', ''],
);
const keystroke = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), length: fc.nat(3), insert: typed });

const plain = (index: ReturnType<typeof indexOfText>) =>
  index && {
    from: index.from,
    to: index.to,
    members: index.members.map(({ key, keyFrom, from, to, items }) => ({
      key,
      keyFrom,
      from,
      to,
      items: items && [[...items.from], [...items.to]],
    })),
  };

describe('the index of a document', () => {
  it('is that of the text after each key, and gone while the text is no JSON', () => {
    checkProperty(
      fc.property(fc.array(keystroke, { maxLength: 12 }), (keys) => {
        const document = new StudioDocument('{"a": 1, "evidence": [1, "b", {"c": [2]}, true], "z": {"y": null}} ');
        const index = new LiveIndex(document.state.doc);
        for (const { at, length, insert } of keys) {
          const { doc } = document.state;
          const from = Math.round(at * doc.length);
          const transaction = document.state.update({
            changes: { from, to: Math.min(from + length, doc.length), insert },
          });
          document.dispatch([transaction]);
          index.change(transaction.changes, doc, document.state.doc, false);
          expect(plain(index.present)).toEqual(plain(indexOfText(document.state.doc.toString())));
          expect(document.readable).toBe(index.present !== undefined);
        }
      }),
      2000,
    );
  });

  it('of a large document takes what was read elsewhere, when a change reaches too far to be read at once', async () => {
    const document = new StudioDocument(large(3000));
    const at = document.text.indexOf('"evidence"') + 1;
    document.dispatch([document.state.update({ changes: { from: at, insert: 'all-' } })]);
    expect(document.readable).toBe(false);
    await once(document, 'analysis');
    expect([document.readable, document.lengthOf(['all-evidence'])]).toEqual([true, 3000]);
    expect(document.valueAt(['all-evidence', 2999])).toEqual(piece(2999));
  });

  it('reads of a large document only the part that is edited', () => {
    const document = new StudioDocument(large(3000));
    document.valueAt(['evidence', 0]);
    const read: number[] = [];
    const { parse } = JSON;
    JSON.parse = (text: string) => {
      read.push(text.length);
      return parse(text) as unknown;
    };
    try {
      document.set(['evidence', 1500, 'text'], 'Another text');
      document.insert(['evidence'], 10, [piece(9)]);
      document.remove(['evidence'], 2000);
      document.set(['title'], 'Another title');
      document.dispatch([document.state.update({ changes: { from: document.text.indexOf('Text 7"'), insert: 'x' } })]);
      document.valueAt(['evidence', 1501, 'text']);
      document.undo();
    } finally {
      JSON.parse = parse;
    }
    expect(read.length).toBeGreaterThan(5);
    expect(Math.max(...read)).toBeLessThan(1000);
    expect(document.valueAt(['evidence', 1501, 'text'])).toBe('Another text');
  });

  it('of a large document knows a number to whose end a digit is added', () => {
    const document = new StudioDocument(large(3000).replace('"version": 1', '"version": 1 , "counts": [1,2 ,3]'));
    for (const [place, insert] of [
      ['1,2', '0'],
      ['2 ,3', '-'],
      ['3]', '4'],
    ] as const) {
      const from = document.text.indexOf(place) + (insert === '0' ? 1 : 0);
      document.dispatch([document.state.update({ changes: { from, insert } })]);
      expect(document.readable).toBe(true);
    }
    expect(document.valueAt(['counts'])).toEqual([10, -2, 43]);
  });

  it('gives what has not changed as the same object', () => {
    const document = new StudioDocument(large(20));
    const before = document.valueAt(['evidence']) as unknown[];
    document.set(['evidence', 3, 'text'], 'Another text');
    const after = document.valueAt(['evidence']) as unknown[];
    expect(after.map((item, i) => item === before[i]).flatMap((same, i) => (same ? [] : [i]))).toEqual([3]);
  });
});

describe('the faults of a document', () => {
  it('stand at what they mean, and follow it while the text changes', async () => {
    const document = new StudioDocument('{\r\n  "version": 1,\r\n  "id": "a b",\r\n  "title": "T"\r\n}');
    await once(document, 'analysis');
    const marked = () =>
      document.faults.map(({ pointer, from, to }) => [pointer, document.state.doc.sliceString(from, to)]);
    expect([marked(), document.isAnalysed]).toEqual([[['/id', '"a b"']], true]);
    document.set(['version'], 1_000_000);
    expect([marked(), document.isAnalysed]).toEqual([[['/id', '"a b"']], false]);
    expect(document.faultsAt(['id'])).toHaveLength(1);
    expect(document.faultsAt(['title'])).toHaveLength(0);
  });

  it('come with the place of what is no JSON', async () => {
    const document = new StudioDocument('{ "version": 1, }');
    await once(document, 'analysis');
    expect([document.readable, document.faults.map(({ rule, from }) => [rule, from])]).toEqual([
      false,
      [['not-json', 14]],
    ]);
  });

  it('are not mended when the text is another by now: their pointers may lead elsewhere', async () => {
    const wrong = { ...piece(0), stance: 'for' };
    const document = new StudioDocument(
      JSON.stringify({ version: 1, id: 'a', title: 'T', evidence: [wrong, { ...piece(1), stance: 'challenges' }] }),
    );
    await once(document, 'analysis');
    const fix = document.faults.find(({ fixes }) => fixes)?.fixes?.[0];
    if (!fix) throw new Error('There is no fix.');
    document.remove(['evidence'], 0);
    document.fix(fix);
    expect(document.valueAt(['evidence', 0, 'stance'])).toBe('challenges');
  });

  it.each([
    ['"date": "4 March 2025"', '"date": "2025-03-04"'],
    ['"date": "03/04/2025"', '"date": "2025-04-03"', '"date": "2025-03-04"'],
    ['"stance": "Supporting"', '"stance": "supports"'],
    ['"stanse": "supports"', '"stance": "supports"'],
    ['"source": { "url": "www.example.com/x" }', '"source": { "url": "https://www.example.com/x" }'],
    ['"source": null', ''],
  ])('are mended by what they propose: %s', async (wrong, ...right) => {
    const properties = new Map(Object.entries({ company: '"A"', date: '"2025"', stance: '"supports"', text: '"B"' }));
    properties.delete(/^"(?:stanse)/.test(wrong) ? 'stance' : (/^"(\w+)/.exec(wrong)?.[1] ?? ''));
    const written = [...properties].map(([name, content]) => `"${name}": ${content}`).join(', ');
    const text = `{ "version": 1, "id": "a", "title": "T", "evidence": [{ ${written}, ${wrong} }] }`;
    for (const [choice, wanted] of right.entries()) {
      const document = new StudioDocument(text);
      await once(document, 'analysis');
      const fault = document.faults.find(({ fixes }) => fixes);
      const fix = fault?.fixes?.[choice];
      if (!fault || !fix) throw new Error(`No fix: ${JSON.stringify(document.faults)}`);
      expect(fault.fixes).toHaveLength(right.length);
      document.fix(fix);
      expect(document.text).toBe(text.replace(wanted ? wrong : `, ${wrong}`, wanted));
      await once(document, 'analysis');
      expect(document.faultsAt(pathOf(fix.pointer)).filter(({ severity }) => severity === 'fault')).toEqual([]);
    }
  });
});
