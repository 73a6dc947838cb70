import { describe, expect, it } from 'vitest';
import { parse } from '../../../src/document/index.js';

const minimal = { version: 1, id: 'x', title: 'X' };
const stat = (id: unknown, count: unknown = 1, total: unknown = 2) => ({ id, label: '', count, total });
const piece = (id?: unknown) => ({
  ...(id !== undefined && { id }),
  company: '',
  date: '2025',
  stance: 'supports',
  text: '',
});
const item = (id?: unknown) => ({ ...(id !== undefined && { id }), question: '', answer: '' });
const diagram = (...stats: unknown[]) => ({
  source: { label: '', detail: '' },
  meters: stats.map((name) => ({ label: '', detail: '', stat: name })),
  caption: '',
});

function pointersOf(parts: object): string[] {
  const result = parse({ ...minimal, ...parts });
  return result.ok ? [] : result.problems.map(({ pointer }) => pointer);
}

describe('parse, between the parts of a document', () => {
  it.each([
    ['one more than the total', 3, 2, ['/stats/0/count']],
    ['one of nothing', 1, 0, ['/stats/0/count']],
    ['all', 2, 2, []],
    ['more than the total by less than floats tell', 2 ** 53, 2 ** 53 - 1, ['/stats/0/count']],
  ])('rejects a count above its total: %s', (_, count, total, pointers) => {
    expect(pointersOf({ stats: [stat('s', count, total)] })).toEqual(pointers);
  });

  it.each([
    ['two stats', { stats: [stat('a'), stat('a')] }, ['/stats/1/id']],
    ['three stats', { stats: [stat('a'), stat('b'), stat('a'), stat('a')] }, ['/stats/2/id', '/stats/3/id']],
    ['two pieces of evidence', { evidence: [piece('a'), piece('b'), piece('a')] }, ['/evidence/2/id']],
    ['two questions', { faq: [item('a'), item('a')] }, ['/faq/1/id']],
    [
      'two ids that are properties of every object',
      { faq: [item('toString'), item('__proto__'), item('__proto__')] },
      ['/faq/2/id'],
    ],
    [
      'ids that differ in case, space or normal form',
      { faq: [item('a'), item('A'), item('a '), item('é'), item('e\u0301')] },
      [],
    ],
    ['items without an id', { evidence: [piece(), piece()], faq: [item(), item()] }, []],
    [
      'ids that are no strings, and only that',
      { evidence: [piece(1), piece(1)] },
      ['/evidence/0/id', '/evidence/1/id'],
    ],
  ])('reports each repetition of an id: %s', (_, parts, pointers) => {
    expect(pointersOf(parts)).toEqual(pointers);
  });

  it('reads each id a few times only, however many are equal', () => {
    let looks = 0;
    const counted = (id: string) =>
      Object.defineProperty(item(), 'id', { enumerable: true, get: () => (looks++, id) }) as object;
    const names = Array.from({ length: 3000 }, (_, i) => `q${i}`);
    expect(pointersOf({ faq: [...names, ...names].map(counted) })).toHaveLength(3000);
    expect(looks).toBeLessThanOrEqual(4 * 6000);
  });

  it('names the pointer of the first of two equal ids', () => {
    expect(parse({ ...minimal, faq: [item(), item('a'), item('a')] })).toMatchObject({
      problems: [{ pointer: '/faq/2/id', message: expect.stringMatching(/"a".*\/faq\/1/) as unknown }],
    });
  });

  it.each([
    [
      'no such stat',
      { stats: [stat('a')], diagram: diagram('a', 'b', 'A') },
      ['/diagram/meters/1/stat', '/diagram/meters/2/stat'],
    ],
    ['no stats at all', { diagram: diagram('a') }, ['/diagram/meters/0/stat']],
    [
      'a property that every object has',
      { stats: [stat('a')], diagram: diagram('constructor') },
      ['/diagram/meters/0/stat'],
    ],
    ['one stat in two meters', { stats: [stat('a')], diagram: diagram('a', 'a') }, []],
    ['a stat that has faults of its own', { stats: [stat('a', -1)], diagram: diagram('a') }, ['/stats/0/count']],
    ['no meters', { stats: [stat('a')], diagram: diagram() }, []],
  ])('reports a meter whose stat does not exist: %s', (_, parts, pointers) => {
    expect(pointersOf(parts)).toEqual(pointers);
  });
});

describe('parse, given a version', () => {
  it.each([0, 2, -1, 1.5, 1e21, NaN, Infinity])(
    'refuses %s as unsupported, at /version, and says no more',
    (version) => {
      const result = parse({ version, id: 'NOT VALID' });
      expect(result).toMatchObject({ ok: false, code: 'unsupported-version', problems: [{ pointer: '/version' }] });
      expect((result as Extract<typeof result, { ok: false }>).problems).toHaveLength(1);
    },
  );

  it.each([undefined, null, '1', '2', 'one', true, [], {}, [1], [2], 1n])(
    'refuses %o as invalid, at /version',
    (version) => {
      expect(parse({ ...minimal, version })).toMatchObject({
        ok: false,
        code: 'invalid',
        problems: [{ pointer: '/version' }],
      });
    },
  );
});

describe('parse, given an exotic object', () => {
  const throwing = (error: unknown) => () => {
    throw error;
  };
  const revoked = Proxy.revocable({}, {});
  revoked.revoke();

  it.each([
    [
      'a getter that throws',
      {
        ...minimal,
        get lang() {
          throw new Error('no entry');
        },
      },
      'cannot be read',
    ],
    [
      'a getter of the version that throws',
      {
        get version() {
          throw new Error('no entry');
        },
      },
      'cannot be read',
    ],
    ['a proxy that throws', new Proxy({}, { get: throwing(new Error('no entry')) }), 'cannot be read'],
    [
      'a proxy that throws within a list',
      { ...minimal, faq: [new Proxy({}, { get: throwing(new Error('no entry')) })] },
      'cannot be read',
    ],
    ['a revoked proxy', revoked.proxy, 'cannot be read'],
  ])('rejects %s, and names the reason', (_, value, reason) => {
    expect(parse(value)).toMatchObject({
      ok: false,
      code: 'invalid',
      problems: [{ pointer: '', message: expect.stringContaining(reason) as unknown }],
    });
  });

  it.each([
    ['nothing with a name', Object.create(null)],
    ['an object that throws when it is named', { toString: throwing(new Error('again')) }],
    [
      'an error that throws when it is read',
      Object.defineProperty(new Error(), 'message', { get: throwing(new Error('again')) }),
    ],
    [
      'an error whose message has no text',
      Object.defineProperty(new Error(), 'message', { value: Object.create(null) as unknown }),
    ],
    ['a symbol', Symbol('s')],
    ['undefined', undefined],
  ])('does not throw when a property throws %s', (_, error) => {
    expect(
      parse({
        get version() {
          throw error;
        },
      }),
    ).toMatchObject({ ok: false, code: 'invalid', problems: [{ pointer: '' }] });
  });

  it('reads objects without a prototype', () => {
    const withoutPrototype = (value: object): unknown => Object.assign(Object.create(null) as object, value);
    const bare = withoutPrototype({ ...minimal, faq: [withoutPrototype(item('a'))] });
    expect(parse(bare)).toMatchObject({ ok: true, trend: { faq: [item('a')] } });
  });
});
