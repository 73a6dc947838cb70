import {
  assetFolder,
  assetType,
  EDITION_FILE,
  type FileKind,
  MissingScriptError,
  oembed,
  oembedBody,
  type Publication,
} from '../publish/index.js';
import { FILES, VERSION } from '../publish/released.js';
import type { Wanted } from './deadline.js';
import { fromDisk, servedFile } from './dist-files.js';
import type { Documents } from './documents.js';
import { bodyOf, type Body, entityTag } from './entity-tag.js';
import type { KeptBodies } from './kept-bodies.js';
import { readOembedRequest } from './oembed-request.js';
import type { Read } from './store.js';
import { type Route, routeOf } from './route.js';
import { readBytes } from './store.js';

/** A file that is there. */
interface Found {
  readonly body: Body;
  readonly type: string;
  readonly kind: FileKind;
}

/** Why there is none. */
export interface Refusal {
  readonly status: 400 | 404 | 501;
  readonly reason: string;
}

/** What another address has for good (301), or until the next release (302). */
export interface Moved {
  readonly movedTo: string;
  readonly status: 301 | 302;
}

/** What a request is answered with. */
export type Answer = Found | Refusal | Moved;

const missing = (reason: string): Refusal => ({ status: 404, reason });

/** Nothing is there, and there is no more to say. */
export const NOTHING = missing('There is nothing at this address.');

/** What answers are made of. */
export interface Site {
  readonly publication: Publication;
  readonly documents: Documents;
  readonly kept: KeptBodies;
  readonly read: Read;
  readonly asset?: Read | undefined;
}

async function trendAnswer(
  { id, file }: Route & { to: 'trend' },
  { publication, documents, kept }: Site,
): Promise<Answer> {
  const { suffix, type, kind } = file;
  const bytes = await documents.bytes(id);
  if (!bytes) return NOTHING;
  const key = `${id}${suffix} ${await entityTag(bytes)}`;
  const known = kept.get(key);
  if (known) return { body: known, type, kind };
  const trend = documents.trendIn(id, bytes);
  if (!trend) return NOTHING;
  if (suffix === '.png' && !publication.rasterize) return missing('This server makes no PNG: it was given no resvg.');
  try {
    const body = await bodyOf(await file.make(trend, publication));
    kept.set(key, body);
    return { body, type, kind };
  } catch (error) {
    if (error instanceof MissingScriptError) return missing(error.message);
    throw error;
  }
}

async function editionAnswer({ id, path }: Route & { to: 'edition' }, { documents, read }: Site): Promise<Answer> {
  const bytes = (await documents.read(id)) && (await readBytes(read, path));
  return bytes ? { body: await bodyOf(bytes), ...EDITION_FILE } : NOTHING;
}

/** The names of folders of other releases. */
const RELEASE = /^[0-9a-f]{12}$/;

async function assetAnswer({ version, name }: Route & { to: 'asset' }, { asset, publication }: Site): Promise<Answer> {
  // Lines that were pasted before the last release, and pages in caches, name the files of their own.
  if (version !== VERSION && RELEASE.test(version) && FILES.includes(name))
    return { movedTo: `${assetFolder(publication)}${name}`, status: 302 };
  const bytes = version === VERSION ? await servedFile(asset ?? fromDisk, name) : undefined;
  return bytes ? { body: await bodyOf(bytes), type: assetType(name), kind: 'asset' } : NOTHING;
}

async function oembedAnswer(query: URLSearchParams, { publication, documents }: Site): Promise<Answer> {
  const asked = readOembedRequest(query, publication.base);
  if ('status' in asked) return asked;
  const trend = await documents.read(asked.id);
  if (!trend) return missing('There is no trend at that address.');
  const body = await bodyOf(oembedBody(oembed(trend, publication, asked.limits), asked.format));
  return { body, type: asked.format === 'json' ? 'application/json' : 'text/xml; charset=utf-8', kind: 'data' };
}

async function collectionAnswer(
  { file: { type, kind, make } }: Route & { to: 'collection' },
  { publication, documents }: Site,
  wanted: Wanted,
): Promise<Answer> {
  return { body: await bodyOf(await make(await documents.entries(wanted), publication)), type, kind };
}

/** What is at an address. */
export async function answerTo({ pathname, searchParams }: URL, site: Site, wanted: Wanted): Promise<Answer> {
  const { base } = site.publication;
  const route = routeOf(pathname, new URL(base).pathname);
  switch (route?.to) {
    case 'collection':
      return collectionAnswer(route, site, wanted);
    case 'trend':
      return trendAnswer(route, site);
    case 'edition':
      return editionAnswer(route, site);
    case 'asset':
      return assetAnswer(route, site);
    case 'folder':
      return (await site.documents.read(route.id)) ? { movedTo: `${base}${route.id}/`, status: 301 } : NOTHING;
    case 'oembed':
      return oembedAnswer(searchParams, site);
    default:
      return NOTHING;
  }
}
