import type { ServerResponse } from 'node:http';
import { watch } from 'chokidar';
import { bytesOf, entityTag } from './documents.js';
import { documentFile, pathBelow } from './paths.js';

/** How long the size of a file has to stay before it counts as written, and how often it is looked at, in ms. */
const WRITTEN = { stabilityThreshold: 60, pollInterval: 20 };

/** How often an open stream says that it is open, and how soon a page asks again for a broken one, in ms. */
const HEARTBEAT = 15_000;
const RETRY = 1000;

/** Tells pages of the files that change below a folder, as server-sent events. */
export class Changes {
  readonly #streams = new Set<ServerResponse>();
  readonly #watcher;
  readonly #heartbeat;

  constructor(private readonly folder: string) {
    this.#watcher = watch(folder, {
      ignoreInitial: true,
      followSymlinks: false,
      awaitWriteFinish: WRITTEN,
      ignored: (path) =>
        path !== folder &&
        pathBelow(folder, path)
          .split('/')
          .some((name) => /^(\.|node_modules$|editions$)/.test(name)),
    });
    for (const event of ['add', 'change', 'unlink'] as const)
      this.#watcher.on(event, (file) => void this.#changed(pathBelow(folder, file)));
    // A folder that may not be read is none that can be watched; its files are told of when they are listed.
    this.#watcher.on('error', () => undefined);
    this.#heartbeat = setInterval(() => this.#send(': open\n\n'), HEARTBEAT);
  }

  /** When the folder is watched. */
  async ready(): Promise<void> {
    await new Promise<void>((resolve) => this.#watcher.once('ready', resolve));
  }

  /** Answers a request with the stream of changes. @param headers of all answers */
  stream(response: ServerResponse, headers: Readonly<Record<string, string>>): void {
    response.writeHead(200, { ...headers, 'content-type': 'text/event-stream' });
    response.write(`retry: ${RETRY}\n\n`);
    this.#streams.add(response);
    response.on('close', () => this.#streams.delete(response));
  }

  async close(): Promise<void> {
    clearInterval(this.#heartbeat);
    for (const stream of this.#streams) stream.destroy();
    await this.#watcher.close();
  }

  async #changed(path: string): Promise<void> {
    const address = path.split('/').map(encodeURIComponent).join('/');
    const file = await documentFile(this.folder, address);
    if (file === undefined) return;
    const bytes = await bytesOf(file).catch(() => undefined);
    this.#send(`data: ${JSON.stringify({ path, etag: bytes ? entityTag(bytes) : null })}\n\n`);
  }

  #send(text: string): void {
    for (const stream of this.#streams) stream.write(text);
  }
}
