import type { ServerResponse } from 'node:http';
import { pipeline, Readable } from 'node:stream';
import type { Connect, Plugin } from 'vite';

const HUGE = 6_000_000;
const CHUNK = Buffer.alloc(60_000, ' ');

function* spaces(): Generator<Buffer> {
  for (let sent = 0; sent < HUGE; sent += CHUNK.length) yield CHUNK;
}

/** A body over the size limit of a trend document, chunked, without a Content-Length. */
function sendHuge(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  // The reader is expected to abort.
  pipeline(Readable.from(spaces()), response, () => undefined);
}

/** Headers and then nothing, as long as the reader waits. */
function sendNothing(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.flushHeaders();
}

/** A byte now and then, without end. */
function sendDrops(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.write(' ');
  const drops = setInterval(() => response.write(' '), 1000);
  response.on('close', () => clearInterval(drops));
}

/** 404 is sent here, because Vite responds to unknown paths with the site's first page. */
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

/** Faulty responses for the page of states that a static file cannot give. */
export default function faultRoutes(): Plugin {
  return {
    name: 'fault-routes',
    configureServer: (server) => void server.middlewares.use(middleware),
    configurePreviewServer: (server) => void server.middlewares.use(middleware),
  };
}
