import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { down, failure, JSON_TEXT, loadFrom, ok, serve, settled, TREND, useFakeTime } from './fake-server.js';

useFakeTime();

type Algorithm = 'sha256' | 'sha384' | 'sha512';

/** By Node's own hashing, and not by WebCrypto. */
const hash = (algorithm: Algorithm, text = JSON_TEXT) =>
  `${algorithm}-${createHash(algorithm).update(text).digest('base64')}`;
const other = (algorithm: Algorithm) => hash(algorithm, 'something else');

describe('the integrity of a document', () => {
  it.each([
    ['sha256', hash('sha256')],
    ['sha384', hash('sha384')],
    ['sha512', hash('sha512')],
    ['one of several hashes of one kind, the first', `${hash('sha384')} ${other('sha384')}`],
    ['one of several hashes of one kind, the last', `${other('sha384')} ${hash('sha384')}`],
    ['the strongest, whatever the weaker ones say', `${other('sha256')} ${hash('sha512')} ${other('sha384')}`],
    ['hashes between any white space', `\n  ${hash('sha256')}\t\n`],
    ['a hash with options, which mean nothing yet', `${hash('sha384')}?ct=application/json`],
    [
      'a usable hash beside some of an unknown kind',
      `md5-1B2M2Y8AsgTpgAmY7PhCfg== ${hash('sha256')} sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk=`,
    ],
    ['no metadata at all', ''],
  ])('is given by %s', async (_, integrity) => {
    const server = serve(ok());
    expect((await settled(loadFrom(server, { integrity }))).value).toEqual(TREND);
    expect(server.requests[0]?.init).not.toHaveProperty('integrity');
  });

  it.each([
    ['a hash of something else', other('sha384'), hash('sha384')],
    ['only the weaker of two hashes', `${hash('sha256')} ${other('sha384')}`, hash('sha384')],
    ['none of several hashes', `${other('sha512')} ${hash('sha512', ' ')}`, hash('sha512')],
    ['the digest of another algorithm', hash('sha256').replace('sha256', 'sha384'), hash('sha384')],
    ['a hash in another case', hash('sha384').toLowerCase(), hash('sha384')],
    ['a hash with more behind it', `${hash('sha256')}A`, hash('sha256')],
    ['an unknown algorithm', 'md5-1B2M2Y8AsgTpgAmY7PhCfg==', hash('sha384')],
    ['no hash at all', 'nonsense', hash('sha384')],
    ['white space', ' ', hash('sha384')],
    ['an algorithm without a hash', 'sha256-', hash('sha256')],
  ])('is not given by %s, and the error names the hash that would', async (_, integrity, needed) => {
    const server = serve(ok());
    const error = await failure(loadFrom(server, { integrity }));
    expect(error).toMatchObject({ name: 'TrendError', code: 'integrity' });
    expect(error.message).toContain(`integrity="${needed}"`);
    expect(server.requests).toHaveLength(1);
  });

  it('is of the bytes as they arrived, a byte-order mark among them', async () => {
    const withMark = `\uFEFF${JSON_TEXT}`;
    expect((await settled(loadFrom(serve(ok(withMark)), { integrity: hash('sha256', withMark) }))).value).toEqual(
      TREND,
    );
    expect(await failure(loadFrom(serve(ok(withMark)), { integrity: hash('sha256') }))).toMatchObject({
      code: 'integrity',
    });
  });

  it('is looked at before the document is read', async () => {
    expect(await failure(loadFrom(serve(ok('<html>')), { integrity: hash('sha256') }))).toMatchObject({
      code: 'integrity',
    });
    expect(await failure(loadFrom(serve(ok('<html>')), { integrity: hash('sha256', '<html>') }))).toMatchObject({
      code: 'not-json',
    });
  });
});

describe('the integrity of a document, where the page has no crypto.subtle', () => {
  it('is left to fetch', async () => {
    const server = serve(ok());
    // Whether it matches is fetch's to say: this one says yes to anything.
    const integrity = other('sha384');
    expect((await settled(loadFrom(server, { integrity, subtle: undefined }))).value).toEqual(TREND);
    expect(server.requests[0]?.init.integrity).toBe(integrity);
  });

  it('is not asked of fetch where there is none', async () => {
    const server = serve(ok());
    await settled(loadFrom(server, { integrity: '', subtle: undefined }));
    expect(server.requests[0]?.init).not.toHaveProperty('integrity');
  });

  it('may be why fetch refuses, so the network error says so', async () => {
    const error = await failure(loadFrom(serve(down), { integrity: hash('sha384'), subtle: undefined }));
    expect(error).toMatchObject({ code: 'network' });
    expect(error.message).toContain('integrity attribute');
    const withoutHash = await failure(loadFrom(serve(down), { subtle: undefined }));
    expect(withoutHash.message).not.toContain('integrity');
    const withSubtle = await failure(loadFrom(serve(down), { integrity: hash('sha384') }));
    expect(withSubtle.message).not.toContain('integrity');
  });
});
