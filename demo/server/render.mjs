// Sends each trend of the demo as a page that needs no script, and comes alive with it. Build first; then
//
//   node demo/server/render.mjs [port]
//
// To copy: take `trend-embed/server` for the import, and your own documents for the demo's. As a stream it would cost
// a fifth more for a page of this size: `streamTrend` is for long ones.

import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { loadWords, renderTrend } from '../../dist/server.js';

const SCRIPT = new URL('../../dist/trend-embed.js', import.meta.url);
const TRENDS = new URL('../trends/', import.meta.url);

async function sendTrend(name, response) {
  const document = JSON.parse(await readFile(new URL(`${name}.json`, TRENDS), 'utf8'));
  await loadWords(document.lang);
  // A document with faults throws here, before anything is sent.
  const html = renderTrend(document, { page: true, jsonLd: true, script: '/trend-embed.js' });
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
  response.end(html);
}

function refuse(response, error) {
  // The reader has gone away, or the rest cannot be rendered: there is nobody, or no way, to say it.
  if (response.headersSent) return void response.destroy();
  const [status, text] = error.code === 'ENOENT' ? [404, 'No such trend'] : [500, error.message];
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(text);
}

const server = createServer((request, response) => {
  const { pathname } = new URL(request.url, 'http://localhost');
  // Nothing but a plain name leads to a file.
  const [, name] = /^\/([\w-]+)$/.exec(pathname) ?? [];
  if (pathname === '/trend-embed.js') {
    response.writeHead(200, { 'content-type': 'text/javascript; charset=utf-8' });
    pipeline(createReadStream(SCRIPT), response).catch((error) => refuse(response, error));
  } else sendTrend(name ?? 'meter-tracks-buyer', response).catch((error) => refuse(response, error));
});

server.listen(Number(process.argv[2] ?? 8080), '127.0.0.1', () => {
  console.log(`http://127.0.0.1:${server.address().port}/meter-tracks-buyer`);
});
