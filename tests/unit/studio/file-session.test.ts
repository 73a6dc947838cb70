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

describe('an open file, where answers come late or not at all', () => {
  /** The real client, whose next read waits. */
  function withSlowRead() {
    let go = (): void => undefined;
    let isAsked = false;
    const waits = new Promise<void>((resolve) => (go = resolve));
    const real = files.read.bind(files);
    const slow: Files = {
      ...files,
      async read(name) {
        const answer = await real(name);
        isAsked = true;
        await waits;
        return answer;
      },
    };
    return { slow, go, isAsked: () => isAsked };
  }

  /** A session without a stream: changes are told by hand. */
  async function joined(client: Files) {
    let tell: (change: FileChange) => void = () => undefined;
    let connect: (isOpen: boolean) => void = () => undefined;
    let isFirst = true;
    session?.close();
    session = await FileSession.open(
      'a.json',
      {
        ...client,
        read: (name) => {
          const { read } = isFirst ? files : client;
          isFirst = false;
          return read(name);
        },
        watch: (onChange, onConnection) => {
          [tell, connect] = [onChange, onConnection];
          return () => undefined;
        },
      },
      page,
    );
    return { session, tell, connect };
  }

  it('takes the news of its own earlier save for no conflict', async () => {
    const { session, tell } = await joined(files);
    page.type('second');
    await session.save();
    const { etag = '' } = (await files.read('a.json')) ?? {};
    page.type('third');
    await session.save();
    page.type('fourth');
    tell({ path: 'a.json', etag });
    tell({ path: 'a.json', etag });
    await session.settled();
    expect([session.state, page.text]).toEqual(['unsaved', 'fourth']);
  });

  it('does not go back to the text before its own save', async () => {
    const { slow, go, isAsked } = withSlowRead();
    const { session, tell } = await joined(slow);
    tell({ path: 'a.json', etag: '"other"' });
    await expect.poll(isAsked).toBe(true);
    page.type('second');
    const saving = session.save();
    go();
    await saving;
    expect([session.state, page.text, onDisk()]).toEqual(['saved', 'second', 'second']);
  });

  it('shows nothing in a page that has another file by now', async () => {
    const { slow, go, isAsked } = withSlowRead();
    const { session, tell } = await joined(slow);
    writeFileSync(path(), 'theirs');
    tell({ path: 'a.json', etag: '"other"' });
    await expect.poll(isAsked).toBe(true);
    session.close();
    page.text = 'another document';
    go();
    await session.settled();
    expect(page.text).toBe('another document');
  });

  it('is not written over where the save and the change of another program meet', async () => {
    const { slow, go, isAsked } = withSlowRead();
    const { session, tell } = await joined(slow);
    writeFileSync(path(), 'theirs');
    tell({ path: 'a.json', etag: '"other"' });
    await expect.poll(isAsked).toBe(true);
    const saving = session.save();
    go();
    await saving;
    expect([session.state, page.text, onDisk()]).toEqual(['saved', 'theirs', 'theirs']);
  });

  it('is asked about where a save waits behind the news of another change', async () => {
    const { slow, go, isAsked } = withSlowRead();
    const { session, tell } = await joined(slow);
    page.type('mine');
    writeFileSync(path(), 'theirs');
    tell({ path: 'a.json', etag: '"other"' });
    await expect.poll(isAsked).toBe(true);
    const saving = session.save();
    expect(session.state).toBe('saving');
    go();
    await saving;
    expect([session.state, page.text, onDisk()]).toEqual(['conflict', 'mine', 'theirs']);
  });

  it('sees what has changed before it was connected', async () => {
    const { session, connect } = await joined(files);
    writeFileSync(path(), 'theirs');
    connect(true);
    await session.settled();
    expect([session.state, page.text]).toEqual(['saved', 'theirs']);
  });

  it('is not gone because the server does not answer', async () => {
    const { session, tell, connect } = await joined({ ...files, read: () => Promise.reject(new TypeError('fetch')) });
    tell({ path: 'a.json', etag: '"other"' });
    await session.settled();
    expect(session.state).toBe('saved');
    connect(false);
    expect(session.state).toBe('offline');
  });

  it('is offline after a save that nobody answered, and saved by the next one', async () => {
    let isUp = false;
    const { session, connect } = await joined({
      ...files,
      write: (...all) =>
        isUp ? files.write(...all) : Promise.resolve({ kind: 'failed', message: 'No answer.' } as const),
    });
    page.type('second');
    connect(false);
    await session.save();
    expect([session.state, session.message]).toEqual(['offline', 'No answer.']);
    isUp = true;
    connect(true);
    expect(session.state).toBe('unsaved');
    await session.save();
    expect([session.state, onDisk()]).toEqual(['saved', 'second']);
  });

  it('keeps the question over a lost connection', async () => {
    const { session, tell, connect } = await joined(files);
    page.type('mine');
    writeFileSync(path(), 'theirs');
    tell({ path: 'a.json', etag: '"other"' });
    await session.settled();
    connect(false);
    page.type('mine, later');
    connect(true);
    await session.settled();
    expect([session.state, session.conflict]).toEqual(['conflict', { mine: 'mine, later', theirs: 'theirs' }]);
  });

  it('is not opened where its text cannot be read whole', async () => {
    writeFileSync(path(), new Uint8Array([0x7b, 0xe9, 0x7d]));
    await expect(files.read('a.json')).rejects.toThrow(/a\.json is not UTF-8/);
  });
});

describe('a new file', () => {
  it('is not gone before it is there', async () => {
    const made = FileSession.create('new.json', files, page);
    await expect.poll(async () => (await made.settled(), made.state), { timeout: 5000 }).toBe('unsaved');
    made.close();
  });

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
