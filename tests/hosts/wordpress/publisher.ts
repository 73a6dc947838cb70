// A publisher's addresses on loopback: a trend's document, its page with discovery, its oEmbed answer, its frame.

import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { embedPage } from '../../../src/embed/embed-page.js';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
};

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

const escaped = (text: string) => text.replace(/[&<>"]/g, (character) => `&#${character.codePointAt(0) ?? 0};`);

const page = (address: string, title: string) => `<!doctype html><html lang="en"><meta charset="utf-8">
<title>${escaped(title)}</title>
<link rel="alternate" type="application/json+oembed" href="${address}oembed.json">
<h1>${escaped(title)}</h1>`;

const answer = (address: string, title: string, extra: string) => {
  const frame = `src="${address}embed.html?sections=claim+stats+timeline" width="600" height="600" frameborder="0"`;
  return JSON.stringify({
    version: '1.0',
    type: 'rich',
    title,
    width: 600,
    height: 600,
    html: `<blockquote><a href="${address}">${escaped(title)}</a></blockquote><iframe ${frame} title="${escaped(title)}"></iframe>${extra}`,
  });
};

const frame = (base: string, title: string) =>
  embedPage({ files: `${base}_/1/`, src: `${base}${TREND}.json`, page: `${base}${TREND}/`, title, lang: 'en' });

/** Publishes one trend of the demo on a free port. */
export async function publish(): Promise<Publisher> {
  const title = 'The meter follows the buyer: “usage” & "commitments"';
  const demo = JSON.parse(await readFile(`${ROOT}demo/trends/${TREND}.json`, 'utf8')) as object;
  const document = JSON.stringify({ ...demo, title });
  const send = (response: ServerResponse, type: string, body: string | Buffer) => {
    response.writeHead(200, { 'content-type': TYPES[type] ?? 'text/plain', 'access-control-allow-origin': '*' });
    response.end(body);
  };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', base);
    const path = pathname.slice('/trends/'.length);
    const address = `${base}${TREND}/`;
    if (path === `${TREND}.json`) send(response, '.json', document);
    else if (path === `${TREND}/`) send(response, '.html', page(address, title));
    else if (path === `${TREND}/oembed.json`) send(response, '.json', answer(address, title, publisher.extra));
    else if (path === `${TREND}/embed.html`) send(response, '.html', frame(base, title));
    else
      readFile(`${ROOT}dist/${path.replace(/^_\/\d+\//, '')}`).then(
        (file) => send(response, extname(path), file),
        () => response.writeHead(404).end(),
      );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/trends/`;
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
