import type { Connect, Plugin } from 'vite';
import { COMPANION_NAMES } from '../../scripts/companions.js';

/** The ready themes, in the order of the docs. */
export const THEMES = ['plain', 'paper', 'ink', 'contrast', 'one-colour'];

/** The released files that may be beside a page, with their media types. */
const TYPES: Readonly<Record<string, string>> = {
  '/embed.html': 'text/html; charset=utf-8',
  '/embed.js': 'text/javascript; charset=utf-8',
  '/embed.css': 'text/css; charset=utf-8',
  '/trend-embed.js': 'text/javascript; charset=utf-8',
  '/trend-embed.iife.js': 'text/javascript; charset=utf-8',
  ...Object.fromEntries(
    ['trend-embed.full', 'pictures', ...COMPANION_NAMES].flatMap((name) =>
      [`/${name}.js`, `/${name}.iife.js`].map((file) => [file, 'text/javascript; charset=utf-8']),
    ),
  ),
  '/dev.js': 'text/javascript; charset=utf-8',
  ...Object.fromEntries(THEMES.map((name) => [`/themes/${name}.css`, 'text/css; charset=utf-8'])),
};

function middleware(read: (name: string) => Promise<string | Uint8Array>, names: readonly string[]) {
  const handle: Connect.NextHandleFunction = (request, response, next) => {
    const path = request.url?.split('?')[0] ?? '';
    // A sandboxed page has an opaque origin, and may read only responses for every origin.
    if (path.startsWith('/trends/')) response.setHeader('access-control-allow-origin', '*');
    const type = TYPES[path];
    const name = path.slice(1);
    if (!type || !names.includes(name)) {
      next();
      return;
    }
    read(name).then((content) => {
      response.setHeader('content-type', type);
      response.setHeader('cache-control', 'no-cache');
      response.end(content);
    }, next);
  };
  return handle;
}

/**
 * Serves the iframe page, and the scripts by their published names, beside the demo's pages; and the trends with the
 * CORS header that a sandboxed frame needs.
 * @param read returns the content of a file
 * @param names the files that `read` knows
 */
export default function embedRoutes(
  read: (name: string) => Promise<string | Uint8Array>,
  names: readonly string[],
): Plugin {
  const handle = middleware(read, names);
  return {
    name: 'embed-routes',
    configureServer: (server) => void server.middlewares.use(handle),
    configurePreviewServer: (server) => void server.middlewares.use(handle),
  };
}
