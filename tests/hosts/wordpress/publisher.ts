// A publisher on loopback, as the package serves one: a trend's document, its page, its oEmbed answer, its frame.

import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import type * as Edge from '../../../src/entries/edge.js';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

export const TREND = 'meter-tracks-buyer';

export interface Publisher {
  /** The base address, with a slash at its end. */
  readonly base: string;
  /** The trend's title. */
  readonly title: string;
  /** Put into the HTML of its oEmbed answers: '' unless somebody broke in. */
  extra: string;
  close(): Promise<void>;
}

/** Publishes one trend of the demo on a free port. */
export async function publish(): Promise<Publisher> {
  const title = 'The meter follows the buyer: “usage” & "commitments"';
  const demo = JSON.parse(await readFile(`${ROOT}demo/trends/${TREND}.json`, 'utf8')) as object;
  const document = new TextEncoder().encode(JSON.stringify({ ...demo, title }));
  const { createHandler } = (await import(`${ROOT}dist/edge.js`)) as typeof Edge;

  async function answer({ url = '', method = 'GET' }: IncomingMessage, response: ServerResponse): Promise<void> {
    const answered = await handler(new Request(new URL(url, base), { method }));
    let body = Buffer.from(await answered.arrayBuffer());
    if (publisher.extra && url.includes('/oembed.json')) {
      const oembed = JSON.parse(body.toString()) as { html: string };
      body = Buffer.from(JSON.stringify({ ...oembed, html: oembed.html + publisher.extra }));
    }
    const headers = Object.fromEntries(answered.headers);
    response.writeHead(answered.status, { ...headers, 'content-length': body.length }).end(body);
  }

  const server = createServer((request, response) => void answer(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/trends/`;
  const handler = createHandler({
    base,
    read: (path) => (path === `${TREND}.json` ? document : null),
    list: () => [TREND],
  });
  const publisher: Publisher = {
    base,
    title,
    extra: '',
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
  return publisher;
}
