import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import {
  assetType,
  COLLECTION_FILES,
  entryOf,
  type FileBody,
  type FileKind,
  headersOf,
  isPublished,
  type Publication,
  type PublishedTrend,
  readTrend,
  TREND_FILES,
} from '../../src/publish/index.js';
import { rasterizerWith } from '../unit/publish/pictures/fonts.js';

const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));

/** A publisher's site on loopback, which makes each file when it is asked for. */
export interface PublishedSite {
  readonly base: string;
  readonly publication: Publication;
  readonly trends: readonly PublishedTrend[];
  close(): Promise<void>;
}

interface Answer {
  readonly type: string;
  readonly kind: FileKind;
  readonly body: FileBody;
}

/** What is at an address below the base. */
async function answerAt(
  path: string,
  publication: Publication,
  trends: readonly PublishedTrend[],
): Promise<Answer | undefined> {
  const asset = `_/${publication.version}/`;
  if (path.startsWith(asset)) {
    const name = path.slice(asset.length);
    const body = await readFile(DIST + name).catch(() => undefined);
    return body && { type: assetType(name), kind: 'asset', body };
  }
  const shared = COLLECTION_FILES.find((row) => row.path === path);
  if (shared) return { ...shared, body: await shared.make(trends.map(entryOf), publication) };
  for (const trend of trends) {
    const row = TREND_FILES.find(({ suffix }) => path === trend.id + suffix);
    if (row) return { ...row, body: await row.make(trend, publication) };
  }
  return undefined;
}

const listening = (server: Server) =>
  new Promise<number>((done) => {
    server.listen(0, '127.0.0.1', () => done((server.address() as AddressInfo).port));
  });

/** Publishes documents on a free port of loopback. */
export async function publishSite(documents: readonly object[], path = '/trends/'): Promise<PublishedSite> {
  let trends: readonly PublishedTrend[] = [];
  let publication: Publication = { base: '', version: 'v1' };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '', 'http://host.invalid');
    void (
      pathname.startsWith(path)
        ? answerAt(pathname.slice(path.length), publication, trends)
        : Promise.resolve(undefined)
    )
      .then(async (found) => {
        const file = found ?? { type: 'text/plain; charset=utf-8', kind: 'not-found' as const, body: 'Nothing here\n' };
        response.writeHead(found ? 200 : 404, { ...(await headersOf(file, publication)) });
        response.end(file.body);
      })
      .catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  const base = `http://127.0.0.1:${await listening(server)}${path}`;
  publication = { base, version: 'v1', rasterize: await rasterizerWith() };
  trends = documents.map((document) => {
    const result = readTrend(new TextEncoder().encode(JSON.stringify(document)), base);
    if (!isPublished(result)) throw new Error(JSON.stringify(result.problems));
    return result;
  });
  return {
    base,
    publication,
    trends,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}
