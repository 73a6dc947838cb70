// What a server would send for a trend, from the source as it is, with the options of `renderTrend` as a query (`true`
// and numbers as such):
//
//   GET  /__served__/NAME?OPTION=VALUE   a trend of the demo
//   POST /__served__/?OPTION=VALUE       the document in the body; 422 where that is none

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { createServer } from 'vite';

const ROUTE = /^\/__served__\/([\w-]*)(?:\?(.*))?$/;

const valueOf = (text) => (text === 'true' ? true : /^\d+$/.test(text) ? Number(text) : text);

/** The source of the server's entry. It stays at hand: the words of a language are imported when they are asked for. */
async function load(root) {
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
