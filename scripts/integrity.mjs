import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** Files that a page may load; no types. */
const LOADED = /\.(js|css|html|json)$/;

/** The hash of a file for an `integrity` attribute (Subresource Integrity, W3C). */
const integrityOf = (bytes) => `sha384-${createHash('sha384').update(bytes).digest('base64')}`;

/**
 * The hashes of the released files in a folder, by relative path with slashes, sorted.
 * @param {string} folder
 * @returns {Record<string, string>}
 */
export function integrityList(folder) {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && LOADED.test(entry.name))
      .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).split(sep).join('/'))
      .filter((path) => path !== 'integrity.json' && !path.startsWith('studio/'))
      .sort()
      .map((path) => [path, integrityOf(readFileSync(join(folder, path)))]),
  );
}

/** A script tag with a file of this package on a CDN: version, path and hash. */
const TAG = /(\/trend-embed@)[^/]+(\/dist\/([\w./-]+)"\s+integrity=")[^"]*/g;

/**
 * Updates versions and hashes in the script tags of a docs page.
 * @param {string} text
 * @param {string} version
 * @param {Record<string, string>} list
 */
export function withIntegrity(text, version, list) {
  return text.replace(TAG, (_, before, after, path) => {
    if (!list[path]) throw new Error(`dist/${path} is named in the docs, and is not built.`);
    return `${before}${version}${after}${list[path]}`;
  });
}
