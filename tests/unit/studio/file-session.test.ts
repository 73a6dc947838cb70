import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type DevServer, serve } from '../../../src/cli/dev/server.js';
import { FileSession } from '../../../src/studio/keep/file-session.js';
import { type FileChange, type Files, filesAt } from '../../../src/studio/keep/files.js';

let root: string;
let server: DevServer;
let files: Files;
let session: FileSession | undefined;

const path = () => join(root, 'trends/a.json');
const onDisk = () => readFileSync(path(), 'utf8');

/** Node 20 has no `EventSource`: the same stream, read by hand. */
function withStream(real: Files): Files {
  return {
    ...real,
    watch(onChange, onConnection) {
      const controller = new AbortController();
      void (async () => {
        const { body } = await fetch(`${server.address}api/events`, { signal: controller.signal });
        onConnection(true);
        const decoder = new TextDecoder();
        for await (const chunk of body as unknown as AsyncIterable<Uint8Array>)
          for (const [, data = ''] of decoder.decode(chunk).matchAll(/^data: (.*)$/gm))
            onChange(JSON.parse(data) as FileChange);
      })().catch(() => onConnection(false));
      return () => controller.abort();
    },
  };
}

const page = {
  text: '',
  replace(text: string) {
    page.text = text;
  },
  type(text: string) {
    page.text = text;
    session?.edited();
  },
};

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'trend-embed-'));
  mkdirSync(join(root, 'trends'));
  writeFileSync(path(), 'first');
  server = await serve(join(root, 'trends'), pathToFileURL(`${root}/`), 0);
  files = withStream(filesAt(new URL('api/', server.address)));
  session = await FileSession.open('a.json', files, page);
});

afterEach(async () => {
  session?.close();
  await server.close();
  rmSync(root, { recursive: true });
});

const state = () => expect.poll(() => session?.state, { timeout: 5000 });

describe('an open file', () => {
  it('is shown, and saved', async () => {
    expect(page.text).toBe('first');
    page.type('second');
    expect(session?.state).toBe('unsaved');
    await session?.save();
    expect(session?.state).toBe('saved');
    expect(onDisk()).toBe('second');
  });

  it('is saved again when one types on while it is being saved', async () => {
    page.type('second');
    const saving = session?.save();
    page.type('third');
    await saving;
    expect(session?.state).toBe('unsaved');
    await session?.save();
    expect(onDisk()).toBe('third');
  });

  it('that another program writes is shown', async () => {
    writeFileSync(path(), 'theirs');
    await expect.poll(() => page.text, { timeout: 5000 }).toBe('theirs');
    expect(session?.state).toBe('saved');
  });

  it('that another program writes by renaming is shown', async () => {
    writeFileSync(join(root, 'trends/.a.tmp'), 'theirs');
    renameSync(join(root, 'trends/.a.tmp'), path());
    await expect.poll(() => page.text, { timeout: 5000 }).toBe('theirs');
  });

  it('that both have changed is asked about, and nothing is overwritten', async () => {
    page.type('mine');
    writeFileSync(path(), 'theirs');
    await state().toBe('conflict');
    expect(session?.conflict).toEqual({ mine: 'mine', theirs: 'theirs' });
    expect([page.text, onDisk()]).toEqual(['mine', 'theirs']);
    await session?.save();
    expect(onDisk()).toBe('theirs');
    await session?.keepMine();
    expect([session?.state, onDisk()]).toEqual(['saved', 'mine']);
  });

  it('of which the other text is taken', async () => {
    page.type('mine');
    writeFileSync(path(), 'theirs');
    await state().toBe('conflict');
    session?.takeTheirs();
    expect([session?.state, page.text, onDisk()]).toEqual(['saved', 'theirs', 'theirs']);
  });

  it('that is gone is told, and can be saved again', async () => {
    rmSync(path());
    await state().toBe('gone');
    expect(page.text).toBe('first');
    await session?.save();
    expect([session?.state, onDisk()]).toEqual(['saved', 'first']);
  });
});

describe('a new file', () => {
  it('is written when it is saved, and not over one that is there', async () => {
    const made = FileSession.create('b.json', files, page);
    await made.save();
    expect(made.state).toBe('saved');
    made.close();
    page.text = 'other';
    const second = FileSession.create('a.json', files, page);
    await second.save();
    expect(second.state).toBe('conflict');
    expect(onDisk()).toBe('first');
    second.close();
  });
});
