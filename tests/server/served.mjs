// What a server would send for a trend, by the source as it is, or by dist/server.js if the elements come from dist/, with
// the options of `renderTrend` as a query (`true` and numbers as such):
//
//   GET  /__served__/NAME?OPTION=VALUE   a trend of the demo
//   POST /__served__/?OPTION=VALUE       the document in the body; 422 where that is none

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { createServer } from 'vite';
import { DIST } from './dist.mjs';

const ROUTE = /^\/__served__\/([\w-]*)(?:\?(.*))?$/;

const valueOf = (text) => (text === 'true' ? true : /^\d+$/.test(text) ? Number(text) : text);

/** The server's entry. Vite keeps running: a language's file is imported when a document asks for it. */
async function load(root) {
  if (DIST) return import(pathToFileURL(join(root, 'dist/server.js')).href);
  const { ssrLoadModule } = await createServer({
    root,
    configFile: false,
    appType: 'custom',
    logLevel: 'error',
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
  });
  return ssrLoadModule('/src/server/index.ts');
}

/** @param {{ root: string }} options the repository */
export function served({ root }) {
  let loaded;
  return async (context, next) => {
    const [route, name, query = ''] = ROUTE.exec(context.url) ?? [];
    if (!route) return next();
    loaded ??= load(root);
    const { loadWords, renderTrend, TrendError } = await loaded;
    const json = name ? await readFile(join(root, `demo/trends/${name}.json`), 'utf8') : await text(context.req);
    const document = JSON.parse(json);
    await loadWords(document.lang);
    const options = Object.fromEntries([...new URLSearchParams(query)].map(([key, text]) => [key, valueOf(text)]));
    context.type = 'text/html';
    try {
      context.body = renderTrend(document, options);
    } catch (error) {
      if (!(error instanceof TrendError)) throw error;
      context.status = 422;
      context.body = error.message;
    }
  };
}
