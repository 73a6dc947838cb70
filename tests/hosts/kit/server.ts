import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { ROOT } from './workshop.js';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.mjs': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain',
};

/** The pages that a tool has made, as a static host serves them, with the files of the release and a trend. */
export interface Served {
  readonly origin: string;
  /** What has been asked for, in order. */
  readonly asked: string[];
  /** Holds back every answer whose path ends so, until the function that it gives is called. */
  hold(end: string): () => void;
  close(): Promise<void>;
}

/** The files that an address may stand for, best first. */
function candidates(folder: string, path: string): string[] {
  const [, ours] = /^\/trend-embed\/(.*)/.exec(path) ?? [];
  if (ours) return [join(ROOT, 'dist', ours)];
  if (path.startsWith('/trends/')) return [join(ROOT, 'demo', path)];
  if (path.endsWith('/')) return [join(folder, path, 'index.html')];
  return [join(folder, path), join(folder, `${path}.html`), join(folder, path, 'index.html')];
}

async function firstOf(files: readonly string[]): Promise<{ file: string; content: Buffer } | undefined> {
  for (const file of files) {
    const content = await readFile(file).catch(() => undefined);
    if (content) return { file, content };
  }
  return undefined;
}

export async function serve(folder: string): Promise<Served> {
  const asked: string[] = [];
  const held = new Map<string, Promise<void>>();
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname));
    asked.push(path);
    void (async () => {
      for (const [end, until] of held) if (path.endsWith(end)) await until;
      const found = await firstOf(candidates(folder, path));
      // Browsers ask for an icon by themselves.
      if (!found) response.writeHead(path === '/favicon.ico' ? 204 : 404).end();
      else {
        response.setHeader('content-type', TYPES[extname(found.file)] ?? 'application/octet-stream');
        response.end(found.content);
      }
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    hold(end) {
      let release: () => void = () => undefined;
      held.set(end, new Promise((resolve) => (release = resolve)));
      return () => {
        held.delete(end);
        release();
      };
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
