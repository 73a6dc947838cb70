import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
};

/** A file to answer with. */
export interface StaticFile {
  readonly type: string;
  readonly body: Uint8Array | string;
  /** The policy that a page of the studio states. */
  readonly policy?: string | undefined;
}

/** The studio's page, told where the files of the release and the documents are. */
const placed = (html: string): string =>
  html.replace(
    /<meta name="trend-embed:files" content="[^"]*"\s*\/?>/,
    '<meta name="trend-embed:files" content="../dist/"><meta name="trend-embed:server" content="../api/">',
  );

/** What a page states in its `<meta http-equiv="content-security-policy">`. */
const policyOf = (html: string): string | undefined =>
  /<meta\s+http-equiv="content-security-policy"\s+content="([^"]*)"/i.exec(html)?.[1];

/**
 * A file of the release: below `/studio/` and `/dist/`.
 * @param release the folder `dist`
 * @returns undefined where there is none
 */
export async function staticFile(release: URL, path: string): Promise<StaticFile | undefined> {
  const [, place, name = ''] = /^\/(studio|dist)\/([\w@./-]*)$/.exec(path) ?? [];
  if (place === undefined || name.split('/').includes('..')) return undefined;
  const file = name === '' && place === 'studio' ? 'index.html' : name;
  const type = TYPES[extname(file)];
  if (type === undefined) return undefined;
  const url = new URL(`${place === 'studio' ? 'studio/' : ''}${file}`, release);
  try {
    const body = await readFile(fileURLToPath(url));
    // Other pages are for other sites, and state their policy themselves.
    if (place !== 'studio' || !file.endsWith('.html')) return { type, body };
    const html = body.toString('utf8');
    return { type, body: file === 'index.html' ? placed(html) : html, policy: policyOf(html) };
  } catch {
    return undefined;
  }
}
