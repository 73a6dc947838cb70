import { closeSync, mkdirSync, mkdtempSync, openSync, renameSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { entityTag } from '../../../src/cli/dev/documents.js';
import { type DevServer, serve } from '../../../src/cli/dev/server.js';

/** A change shows within this time, in ms. */
const SOON = 300;

interface Told {
  readonly path: string;
  readonly etag: string | null;
  readonly at: number;
}

let root: string;
let server: DevServer;
let stream: AbortController;
let text = '';
let told: Told[] = [];

const at = (name: string) => join(root, name);
const tagOf = (written: string) => entityTag(Buffer.from(written));
const pause = (time: number) => new Promise((resolve) => setTimeout(resolve, time));

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'trend-embed-'));
  for (const folder of ['.git', 'node_modules', 'editions']) mkdirSync(at(folder));
  writeFileSync(at('a.json'), 'first');
  server = await serve(root, pathToFileURL(`${root}/`), 0);
  stream = new AbortController();
  text = '';
  told = [];
  const { body } = await fetch(`${server.address}api/events`, { signal: stream.signal });
  void (async () => {
    const decoder = new TextDecoder();
    for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) {
      const part = decoder.decode(chunk);
      text += part;
      for (const [, data = ''] of part.matchAll(/^data: (.*)$/gm))
        told.push({ ...(JSON.parse(data) as Omit<Told, 'at'>), at: performance.now() });
    }
  })().catch(() => undefined);
});

afterEach(async () => {
  stream.abort();
  await server.close();
  rmSync(root, { recursive: true });
});

/** The ways in which programs write a file; each leaves it with this text. */
const WHOLE = 'whole';
const WAYS: Readonly<Record<string, () => unknown>> = {
  'at once': () => writeFileSync(at('a.json'), WHOLE),
  'by renaming': () => {
    writeFileSync(at('a.json~'), WHOLE);
    renameSync(at('a.json~'), at('a.json'));
  },
  'with a backup': async () => {
    renameSync(at('a.json'), at('a.json~'));
    await pause(20);
    writeFileSync(at('a.json'), WHOLE);
    rmSync(at('a.json~'));
  },
  'after removing it': async () => {
    rmSync(at('a.json'));
    await pause(30);
    writeFileSync(at('a.json'), WHOLE);
  },
  'in two steps': async () => {
    writeFileSync(at('a.json'), '');
    await pause(30);
    writeFileSync(at('a.json'), WHOLE);
  },
  'in pieces': async () => {
    const open = openSync(at('a.json'), 'w');
    for (const letter of WHOLE) {
      writeSync(open, letter);
      await pause(15);
    }
    closeSync(open);
  },
};

describe('a change on disk', () => {
  it.each(Object.entries(WAYS))('that is written %s is told once, soon', async (_, write) => {
    await write();
    const written = performance.now();
    await expect.poll(() => told.length, { interval: 5, timeout: 5000 }).toBe(1);
    expect(told[0]).toMatchObject({ path: 'a.json', etag: tagOf(WHOLE) });
    expect((told[0]?.at ?? Infinity) - written).toBeLessThan(SOON);
    // A second one would come before that of a later change.
    writeFileSync(at('z.json'), '{}');
    await expect.poll(() => told.map(({ path }) => path), { timeout: 5000 }).toEqual(['a.json', 'z.json']);
  });

  it('of files that come and go', async () => {
    mkdirSync(at('new/deep'), { recursive: true });
    writeFileSync(at('new/deep/b.json'), '{}');
    await expect.poll(() => told, { timeout: 5000 }).toMatchObject([{ path: 'new/deep/b.json', etag: tagOf('{}') }]);
    rmSync(at('new'), { recursive: true });
    await expect.poll(() => told.slice(1), { timeout: 5000 }).toMatchObject([{ path: 'new/deep/b.json', etag: null }]);
  });

  it('of what is no document is not told', async () => {
    for (const name of ['.git/a.json', 'node_modules/a.json', 'editions/a.json', 'notes.txt', '.a.json'])
      writeFileSync(at(name), '{}');
    writeFileSync(at('z.json'), '{}');
    await expect.poll(() => told.map(({ path }) => path), { timeout: 5000 }).toEqual(['z.json']);
  });

  it('that a page has saved is told by its tag', async () => {
    const { headers } = await fetch(`${server.address}api/files/a.json`, {
      method: 'PUT',
      headers: { 'if-match': tagOf('first') },
      body: 'mine',
    });
    await expect.poll(() => told, { timeout: 5000 }).toMatchObject([{ path: 'a.json', etag: headers.get('etag') }]);
  });

  it('leads to a page that connects again by itself', async () => {
    await expect.poll(() => text).toMatch(/^retry: \d+\n\n/);
  });
});
