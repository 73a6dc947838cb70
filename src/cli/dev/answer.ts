import type { IncomingMessage, ServerResponse } from 'node:http';
import { LIMITS } from '../../loading/limits.js';
import type { Changes } from './changes.js';
import { bytesOf, type DocumentList, entityTag, writeWhole } from './documents.js';
import { documentFile } from './paths.js';
import { staticFile } from './static-files.js';
import type { Turns } from './turns.js';

/** What requests are answered from. */
export interface Desk {
  /** The real path of the folder of the documents. */
  readonly folder: string;
  /** The folder `dist` of the release. */
  readonly release: URL;
  readonly documents: DocumentList;
  readonly changes: Changes;
  readonly turns: Turns;
}

const POLICY = "frame-ancestors 'self'";

const HEADERS = {
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'content-security-policy': POLICY,
  'cache-control': 'no-store',
};

type Headers = Readonly<Record<string, string>>;

function send(response: ServerResponse, status: number, body: Uint8Array | string = '', headers: Headers = {}): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', ...HEADERS, ...headers });
  response.end(body);
}

/** The body of a request; undefined when it is larger than a document may be. */
async function bodyOf(request: IncomingMessage): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > LIMITS.bytes) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

const isUtf8 = (bytes: Uint8Array): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
};

/** Writes a document, if it is still the one that the page knows. */
async function save(file: string, desk: Desk, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { 'if-match': known, 'if-none-match': none } = request.headers;
  if (known === undefined && none !== '*') {
    send(response, 428, 'Say which document this one replaces: If-Match, or If-None-Match: * for a new one.\n');
    return;
  }
  const bytes = await bodyOf(request);
  if (!bytes) {
    send(response, 413, `A document has at most ${LIMITS.bytes / 1e6} MB.\n`, { connection: 'close' });
    return;
  }
  if (!isUtf8(bytes)) {
    send(response, 400, 'A document is UTF-8.\n');
    return;
  }
  await desk.turns.take(file, async () => {
    const present = await bytesOf(file);
    const etag = present && entityTag(present);
    if (etag !== known) {
      send(response, 412, 'The file has changed.\n', etag === undefined ? {} : { etag });
      return;
    }
    await writeWhole(file, bytes);
    send(response, present ? 204 : 201, '', { etag: entityTag(bytes) });
  });
}

async function answerApi(path: string, desk: Desk, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const isReading = request.method === 'GET';
  if (path === 'events' && isReading) {
    desk.changes.stream(response, HEADERS);
    return;
  }
  if (path === 'files' && isReading) {
    const body = JSON.stringify({ folder: desk.folder, files: await desk.documents.list() });
    send(response, 200, body, { 'content-type': 'application/json; charset=utf-8' });
    return;
  }
  const [, name] = /^files\/(.+)$/.exec(path) ?? [];
  const file = name === undefined ? undefined : await documentFile(desk.folder, name);
  if (file === undefined)
    send(
      response,
      404,
      'A document is a *.json file of the folder: not hidden, and not in node_modules or editions.\n',
    );
  else if (request.method === 'PUT') await save(file, desk, request, response);
  else if (isReading) {
    const bytes = await bytesOf(file);
    if (!bytes) send(response, 404, 'There is no such document in the folder.\n');
    else send(response, 200, bytes, { 'content-type': 'application/json; charset=utf-8', etag: entityTag(bytes) });
  } else send(response, 405, '', { allow: 'GET, PUT' });
}

/** Answers a request that has passed the guard. */
export async function answer(desk: Desk, request: IncomingMessage, response: ServerResponse): Promise<void> {
  // Not as a URL: that would resolve the `..` of a path.
  const [path = '/'] = (request.url ?? '/').split('?');
  if (path.startsWith('/api/')) {
    await answerApi(path.slice('/api/'.length), desk, request, response);
    return;
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    send(response, 405, '', { allow: 'GET, HEAD' });
    return;
  }
  if (path === '/' || path === '/studio') {
    send(response, 302, '', { location: '/studio/' });
    return;
  }
  const file = await staticFile(desk.release, path);
  const policy = file?.policy === undefined ? {} : { 'content-security-policy': `${file.policy}; ${POLICY}` };
  if (file) send(response, 200, file.body, { 'content-type': file.type, ...policy });
  else send(response, 404, 'There is nothing here. The studio is at /studio/\n');
}

/** Refuses a request. */
export const refuse = (response: ServerResponse, why: string): void => send(response, 403, `${why}\n`);

/** Says that a request could not be answered. */
export const failed = (response: ServerResponse, why: string): void => {
  if (response.headersSent) response.destroy();
  else send(response, 500, `${why}\n`);
};
