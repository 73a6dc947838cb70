import type { FileKind } from './file-kind.js';
import type { Publication } from './publication.js';

/** The headers of a published file, but its length and its ETag. */
export function headersOf(
  file: { readonly type: string; readonly kind: FileKind },
  publication: Publication,
): Promise<Readonly<Record<string, string>>> {
  return Promise.resolve({ 'Content-Type': file.type, 'X-Base': publication.base });
}

/** The media type of a file of `dist`, by its name. */
export const assetType = (name: string): string =>
  name.endsWith('.js') ? 'text/javascript; charset=utf-8' : 'application/octet-stream';

/** The headers as files for static hosts, by the name of the file. */
export const headerFiles = (publication: Publication): Promise<ReadonlyMap<string, string>> =>
  Promise.resolve(
    new Map([
      ['_headers', ''],
      ['.htaccess', ''],
      ['nginx.conf', publication.base],
    ]),
  );
