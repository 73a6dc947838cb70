// What a server would send for a trend, from the source as it is: GET /__served__/NAME?OPTION=VALUE, where the options
// are those of `renderTrend` (`true` and numbers as such).

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runnerImport } from 'vite';

const ROUTE = /^\/__served__\/([\w-]+)(?:\?(.*))?$/;

const valueOf = (text) => (text === 'true' ? true : /^\d+$/.test(text) ? Number(text) : text);

/** @param {{ root: string }} options the repository */
export function served({ root }) {
  let loaded;
  return async (context, next) => {
    const [, name, query = ''] = ROUTE.exec(context.url) ?? [];
    if (!name) return next();
    loaded ??= runnerImport(join(root, 'src/entries/server/index.ts'), { configFile: false, logLevel: 'error' });
    const { loadWords, renderTrend } = (await loaded).module;
    const document = JSON.parse(await readFile(join(root, `demo/trends/${name}.json`), 'utf8'));
    await loadWords(document.lang);
    const options = Object.fromEntries([...new URLSearchParams(query)].map(([key, text]) => [key, valueOf(text)]));
    context.type = 'text/html';
    context.body = renderTrend(document, options);
  };
}
