import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** What a page may load; types are for compilers, and the list cannot name itself. */
const LOADED = /\.(js|css|html|json)$/;

/** The hash of a file's bytes as an `integrity` attribute takes it (Subresource Integrity, W3C). */
const integrityOf = (bytes) => `sha384-${createHash('sha384').update(bytes).digest('base64')}`;

/**
 * The hash of every released file in a folder, by its path from there, with slashes and in order.
 * @param {string} folder
 * @returns {Record<string, string>}
 */
export function integrityList(folder) {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && LOADED.test(entry.name))
      .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).split(sep).join('/'))
      .filter((path) => path !== 'integrity.json')
      .sort()
      .map((path) => [path, integrityOf(readFileSync(join(folder, path)))]),
  );
}

/** A file of this package on a CDN, in a script tag: its version, its path, and the hash after it. */
const TAG = /(\/trend-embed@)[^/]+(\/dist\/([\w./-]+)"\s+integrity=")[^"]*/g;

/**
 * Writes version and hashes into the script tags of a page of the docs.
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
