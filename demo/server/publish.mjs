// Serves the demo's trends at a publisher's addresses: pages, data, pictures, feeds, oEmbed. Build first; then
//
//   node demo/server/publish.mjs [port] [folder]
//
// To copy it, import `trend-embed/edge` and read your own documents, each from ID.json.

import { readdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createHandler } from '../../dist/edge.js';

const [port = '8080', folder = fileURLToPath(new URL('../trends/', import.meta.url))] = process.argv.slice(2);

/** The documents by their ids: the demo's files have names of their own. */
const files = new Map();
for (const name of await readdir(folder)) {
  if (!name.endsWith('.json')) continue;
  const file = join(folder, name);
  files.set(JSON.parse(await readFile(file, 'utf8')).id, file);
}

async function read(path) {
  const file = files.get(path.replace(/\.json$/, ''));
  return file === undefined ? null : readFile(file);
}

const server = createServer();
server.listen(Number(port), '127.0.0.1', () => {
  const base = `http://127.0.0.1:${server.address().port}/`;
  const handler = createHandler({ base, read, list: () => files.keys() });
  server.on('request', async ({ url, method, headers }, response) => {
    try {
      const answer = await handler(new Request(`${base.slice(0, -1)}${url}`, { method, headers }));
      response.writeHead(answer.status, Object.fromEntries(answer.headers));
      response.end(Buffer.from(await answer.arrayBuffer()));
    } catch {
      // A request that is none: an address or a method that no `Request` takes.
      response.writeHead(400).end();
    }
  });
  console.log(base);
});
