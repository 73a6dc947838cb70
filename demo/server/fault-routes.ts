import type { ServerResponse } from 'node:http';
import { pipeline, Readable } from 'node:stream';
import type { Connect, Plugin } from 'vite';

const HUGE = 6_000_000;
const CHUNK = Buffer.alloc(60_000, ' ');

function* spaces(): Generator<Buffer> {
  for (let sent = 0; sent < HUGE; sent += CHUNK.length) yield CHUNK;
}

/** A body beyond the limit of a trend document, in pieces: nothing tells its length beforehand. */
function sendHuge(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  // A reader that gives up half-way is what it is for.
  pipeline(Readable.from(spaces()), response, () => undefined);
}

/** Headers and then nothing, for as long as the reader waits. */
function sendNothing(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.flushHeaders();
}

/** A sign now and then, and never the last one. */
function sendDrops(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.write(' ');
  const drops = setInterval(() => response.write(' '), 1000);
  response.on('close', () => clearInterval(drops));
}

/** Said here, because Vite answers for files that it does not know with the site's first page. */
function sendMissing(response: ServerResponse): void {
  response.writeHead(404, { 'content-type': 'text/plain', 'cache-control': 'no-store' });
  response.end('Not found');
}

const ROUTES: Readonly<Record<string, (response: ServerResponse) => void>> = {
  '/faults/huge.json': sendHuge,
  '/faults/stalled.json': sendNothing,
  '/faults/dripping.json': sendDrops,
  '/faults/missing.json': sendMissing,
};

const middleware: Connect.NextHandleFunction = (request, response, next) => {
  const route = ROUTES[request.url?.split('?')[0] ?? ''];
  if (route) route(response);
  else next();
};

/** The faulty answers of the page of states that no static file can give. */
export default function faultRoutes(): Plugin {
  return {
    name: 'fault-routes',
    configureServer: (server) => void server.middlewares.use(middleware),
    configurePreviewServer: (server) => void server.middlewares.use(middleware),
  };
}
