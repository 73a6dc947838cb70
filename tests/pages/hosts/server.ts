import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BASE, type HostPage, render } from './host-page.js';
import { isolationPages } from './isolation.js';
import { lifePages } from './life.js';
import { sizingPages } from './sizing.js';
import { strictPages } from './strict.js';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

const GROUPS: Readonly<Record<string, readonly HostPage[]>> = {
  Isolation: isolationPages,
  Sizing: sizingPages,
  'Strict pages': strictPages,
  Life: lifePages,
};

const pages = new Map(
  Object.values(GROUPS)
    .flat()
    .map((page) => [`${page.name}.html`, page]),
);

/** Which file of the repository an address below the base stands for. */
function fileFor(path: string): string | undefined {
  if (path.startsWith('npm/') && /\.(css|woff2?|ttf|eot|svg|png)$/.test(path))
    return join('node_modules', path.slice(4));
  if (path.startsWith('trends/')) return join('demo', path);
  if (path === 'icon.svg') return 'demo/favicon.svg';
  if (/^(trend-embed(\.full)?|pictures|glossary|reader|fault|hydration)(\.iife)?\.js$/.test(path))
    return join('dist', path);
  return undefined;
}

function list(): string {
  const groups = Object.entries(GROUPS).map(
    ([title, members]) =>
      `<h2>${title}</h2><ul>${members.map(({ name, what }) => `<li><a href="${name}.html">${name}</a>: ${what.replaceAll('<', '&lt;')}</li>`).join('')}</ul>`,
  );
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Other people’s pages</title><h1>Other people’s pages</h1>${groups.join('')}`;
}

/** The same place under another name, which is another origin to a browser. */
function elsewhere({ headers: { host = '' } }: IncomingMessage): string {
  const [name, port] = host.split(':');
  return `http://${name === 'localhost' ? '127.0.0.1' : 'localhost'}:${port}${BASE}`;
}

/** A version that calls parts and ids otherwise, and that has only the elements named; all of them, if none is. */
function otherVersion(only: string): string {
  const script = readFileSync(join(ROOT, 'dist/trend-embed.js'), 'utf8');
  return `const only = ${JSON.stringify(only.split(',').filter(Boolean))};
const define = (name, element) => only.length && !only.includes(name) || customElements.define(name, element);
${script
  .replaceAll('customElements.define(', 'define(')
  .replaceAll('answer-', 'reply-')
  .replaceAll('part="content"', 'part="content" data-version="other"')}`;
}

/** Answers for the pages and what they need; false for an address that is none of theirs. */
export function answer(request: IncomingMessage, response: ServerResponse): boolean {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
  if (!pathname.startsWith(BASE)) return false;
  const path = normalize(decodeURIComponent(pathname.slice(BASE.length)));
  // A frame without an origin may read the document.
  response.setHeader('access-control-allow-origin', '*');
  const page = pages.get(path);
  if (page || path === '.') {
    const there = (text: string) => text.replaceAll('{elsewhere}', elsewhere(request));
    const headers = Object.entries(page?.headers ?? {}).map(([name, value]) => [name, there(value)]);
    response.writeHead(200, {
      'content-type': `${page?.type ?? 'text/html'}; charset=utf-8`,
      ...(Object.fromEntries(headers) as Record<string, string>),
    });
    response.end(page ? there(render(page)) : list());
    return true;
  }
  if (path === 'other-version.js') {
    response.writeHead(200, { 'content-type': 'text/javascript' });
    response.end(otherVersion(searchParams.get('only') ?? ''));
    return true;
  }
  const file = fileFor(path);
  if (!file || path.startsWith('..') || !existsSync(join(ROOT, file)) || !statSync(join(ROOT, file)).isFile()) {
    response.writeHead(404, { 'content-type': 'text/plain' });
    response.end(`Nothing at ${path}. The files of dist/ come from npm run build.\n`);
    return true;
  }
  response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' });
  createReadStream(join(ROOT, file)).pipe(response);
  return true;
}

/** The pages on a port of their own. */
export async function serveHosts(): Promise<{ origin: string; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    // Browsers ask for it by themselves.
    if (!answer(request, response)) response.writeHead(request.url === '/favicon.ico' ? 204 : 404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
