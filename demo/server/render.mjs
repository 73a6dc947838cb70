// Sends each trend of the demo as a page that shows without a script and is hydrated with it. Build first; then
//
//   node demo/server/render.mjs [port]
//
// To copy it, import `trend-embed/server` and use your own documents. For a page of this size a stream would cost a
// fifth more CPU: `streamTrend` is for long pages.

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
  // A document with problems throws here, before anything is sent.
  const html = renderTrend(document, { page: true, jsonLd: true, script: '/trend-embed.js' });
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
  response.end(html);
}

function refuse(response, error) {
  // The reader disconnected, or the rest cannot be rendered: no error can be sent any more.
  if (response.headersSent) return void response.destroy();
  const [status, text] = error.code === 'ENOENT' ? [404, 'No such trend'] : [500, error.message];
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(text);
}

const server = createServer((request, response) => {
  const { pathname } = new URL(request.url, 'http://localhost');
  // Only a plain name leads to a file.
  const [, name] = /^\/([\w-]+)$/.exec(pathname) ?? [];
  if (pathname === '/trend-embed.js') {
    response.writeHead(200, { 'content-type': 'text/javascript; charset=utf-8' });
    pipeline(createReadStream(SCRIPT), response).catch((error) => refuse(response, error));
  } else sendTrend(name ?? 'meter-tracks-buyer', response).catch((error) => refuse(response, error));
});

server.listen(Number(process.argv[2] ?? 8080), '127.0.0.1', () => {
  console.log(`http://127.0.0.1:${server.address().port}/meter-tracks-buyer`);
});
