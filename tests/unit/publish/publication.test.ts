import { describe, expect, it } from 'vitest';
import { isPublished, readBase, readTrend, RESERVED_IDS } from '../../../src/publish/index.js';
import { BASE, minimal, published } from './published.js';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('the base address', () => {
  it.each([
    ['https://a.example', 'https://a.example/'],
    ['https://a.example/trends', 'https://a.example/trends/'],
    ['https://a.example/trends/', 'https://a.example/trends/'],
    ['http://127.0.0.1:8000/', 'http://127.0.0.1:8000/'],
    ['https://a.example/b?c=d#e', 'https://a.example/b/'],
    ['https://bücher.example/ä b', 'https://xn--bcher-kva.example/%C3%A4%20b/'],
  ])('%s is %s', (text, base) => {
    expect(readBase(text)).toBe(base);
  });

  it.each(['', 'trends', '/trends/', 'a.example', 'ftp://a.example/', 'file:///srv/', 'https://me:secret@a.example/'])(
    '%j is refused, by a line that names it',
    (text) => {
      expect(() => readBase(text)).toThrow(RangeError);
      expect(() => readBase(text)).toThrow(/base address/);
    },
  );

  it('does not repeat a password', () => {
    expect(() => readBase('https://me:secret@a.example/')).not.toThrow(/secret/);
  });
});

describe('a document that is to be published', () => {
  it('is kept byte for byte, a byte-order mark too, and has its address', () => {
    const file = bytes(`\ufeff${JSON.stringify(minimal(), null, 4)}\n`);
    const result = readTrend(file, BASE);
    expect(isPublished(result) && result.bytes).toBe(file);
    expect(result).toMatchObject({ id: 'one', src: `${BASE}one.json`, trend: minimal() });
  });

  it.each([
    ['no JSON', '{', [{ pointer: '', message: expect.stringMatching(/^is not JSON in UTF-8: /) as string }]],
    ['a faulty document', '{"version":1,"id":"A"}', [{ pointer: '/id' }, { pointer: '/title' }]],
    ['another version', '{"version":2}', [{ pointer: '/version' }]],
  ])('is refused with its faults: %s', (_, text, problems) => {
    const result = readTrend(bytes(text), BASE);
    expect('problems' in result && result.problems).toMatchObject(problems);
  });

  it('is refused where its bytes are no UTF-8', () => {
    expect(readTrend(new Uint8Array([0x22, 0xff, 0x22]), BASE)).toMatchObject({ problems: [{ pointer: '' }] });
  });

  it.each(RESERVED_IDS)('is refused where its id is the name of a file of the collection: %s', (id) => {
    const result = readTrend(bytes(JSON.stringify(minimal({ id }))), BASE);
    expect('problems' in result && result.problems).toMatchObject([{ pointer: '/id' }]);
  });

  it('has an id that cannot leave the folder', () => {
    for (const id of ['..', 'a/b', 'a.b', '', 'ä', '%2e']) expect(() => published(minimal({ id })), id).toThrow(/\/id/);
  });
});
