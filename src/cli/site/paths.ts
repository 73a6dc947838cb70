import { COLLECTION_FILES, isEditionPath, TREND_FILES } from '../../publish/index.js';
import { MANIFEST } from './manifest.js';

/** The files of static hosts: headers, and what keeps GitHub from leaving out the folder `_`. */
export const HOST_FILES = ['_headers', '.htaccess', 'nginx.conf', '.nojekyll'] as const;

/** The folder of the files of `dist`. */
export const ASSETS = '_';

/** What file managers leave in every folder. */
const DUST = ['.DS_Store', 'Thumbs.db', 'desktop.ini'];

/** The file behind an address below the base: the page of a folder is its `index.html`. */
export const fileOf = (address: string): string => (/(^|\/)$/.test(address) ? `${address}index.html` : address);

const collection = new Set<string>([...COLLECTION_FILES.map(({ path }) => fileOf(path)), ...HOST_FILES, MANIFEST]);
const suffixes = new Set(TREND_FILES.map(({ suffix }) => fileOf(suffix)));

/**
 * Whether a file is one that this command writes.
 * @param path below the folder, with slashes
 * @param isTrend whether the folder was made with a trend of that id
 */
export function isOurs(path: string, isTrend: (id: string) => boolean): boolean {
  const [, id = '', rest = ''] = /^([a-z0-9-]+)([./].*)$/.exec(path) ?? [];
  return (
    collection.has(path) ||
    path.startsWith(`${ASSETS}/`) ||
    DUST.includes(path.slice(path.lastIndexOf('/') + 1)) ||
    (isTrend(id) && (suffixes.has(rest) || isEditionPath(rest)))
  );
}
