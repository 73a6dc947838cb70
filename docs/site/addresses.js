// Where a link of the repository leads on the site.

import { existsSync, statSync } from 'node:fs';
import { posix } from 'node:path';
import { COPIED } from './pages.js';

/** From one place of the site to another, without the site's own address: it may stand in any folder of any host. */
export function relative(from, to) {
  const [path = '', ...rest] = to.split(/(?=[?#])/);
  const steps = posix.relative(`/${posix.dirname(`${from}x`)}`, `/${path}`);
  const folder = path === '' || path.endsWith('/') ? '/' : '';
  return `${steps === '' ? '.' : steps}${folder}${rest.join('')}`;
}

/**
 * Resolves the links of the repository's Markdown.
 * @param pages by their source
 */
export function createAddresses(pages) {
  const paths = new Map(pages.map(({ source, path }) => [source, path]));
  const files = new Set();

  /** A place of the site, or undefined where a link leads to what the site does not have. Outside addresses stay. */
  function place(source, href, text = false) {
    if (/^([a-z][\w+.-]*:|\/\/)/i.test(href)) return href;
    const [path = '', fragment] = href.split('#');
    const hash = fragment === undefined ? '' : `#${fragment}`;
    const target = path === '' ? source : posix.normalize(posix.join(posix.dirname(source), path)).replace(/\/$/, '');
    const page = paths.get(target) ?? paths.get(`${target}/README.md`);
    if (page !== undefined) return `${page}${text ? 'index.md' : ''}${hash}`;
    if (target.startsWith('docs/images/')) return target.slice('docs/'.length);
    if (!COPIED.some((start) => target.startsWith(start))) return undefined;
    if (!existsSync(target) || !statSync(target).isFile()) return undefined;
    files.add(target);
    return `files/${target}.txt`;
  }

  return {
    /** The link as it stands in a page of the site; undefined where it leads to nothing on the site. */
    link(entry, href, text = false) {
      if (!text && href.startsWith('#')) return href;
      // The reference is written for the site, and has its addresses.
      const found = entry.source ? place(entry.source, href, text) : href;
      if (found === undefined || /^([a-z][\w+.-]*:|\/\/)/i.test(found)) return found;
      return relative(entry.path, found);
    },
    /** The files of the repository that pages lead to. */
    files,
  };
}
