import {
  assetType,
  COLLECTION_FILES,
  EDITION_FILE,
  type FileBody,
  type FileKind,
  headersOf,
  MissingScriptError,
  oembed,
  oembedBody,
  type Publication,
  readBase,
} from '../publish/index.js';
import { VERSION } from '../publish/released.js';
import { LateError, type Wanted, within } from './deadline.js';
import { fromDisk, servedFile } from './dist-files.js';
import { type Documents, documentsOf } from './documents.js';
import { readOembedRequest } from './oembed-request.js';
import type { Handler, HandlerOptions } from './options.js';
import { rasterizerOf } from './pictures.js';
import { fileResponse, methodRefusal, movedTo, preflight, refusal } from './responses.js';
import { type Route, routeOf } from './route.js';
import { readBytes } from './store.js';

const TIME_LIMIT = 10_000;

const reportToConsole = (error: unknown) => {
  // eslint-disable-next-line no-console -- whoever runs the server looks here
  console.error(error);
};

interface Refusal {
  readonly status: 400 | 404 | 501;
  readonly reason: string;
}

/** A file that is there, or why there is none. */
type Answer =
  { readonly body: FileBody; readonly type: string; readonly kind: FileKind } | Refusal | { readonly movedTo: string };

const missing = (reason: string): Refusal => ({ status: 404, reason });

const NOTHING = missing('There is nothing at this address.');

const notFoundPage = COLLECTION_FILES.find(({ kind }) => kind === 'not-found');

interface Site {
  readonly publication: Publication;
  readonly documents: Documents;
  readonly options: HandlerOptions;
}

async function trendAnswer(route: Route & { to: 'trend' }, { publication, documents }: Site): Promise<Answer> {
  const trend = await documents.read(route.id);
  if (!trend) return NOTHING;
  if (route.file.kind === 'picture' && route.file.suffix === '.png' && !publication.rasterize)
    return missing('This server makes no PNG: it was given no resvg.');
  try {
    return { ...route.file, body: await route.file.make(trend, publication) };
  } catch (error) {
    if (error instanceof MissingScriptError) return missing(error.message);
    throw error;
  }
}

async function editionAnswer({ id, path }: Route & { to: 'edition' }, { documents, options }: Site): Promise<Answer> {
  const body = (await documents.read(id)) && (await readBytes(options.read, path));
  return body ? { body, ...EDITION_FILE } : NOTHING;
}

async function assetAnswer({ version, name }: Route & { to: 'asset' }, { options }: Site): Promise<Answer> {
  const body = version === VERSION ? await servedFile(options.asset ?? fromDisk, name) : undefined;
  return body ? { body, type: assetType(name), kind: 'asset' } : NOTHING;
}

async function oembedAnswer(query: URLSearchParams, { publication, documents }: Site): Promise<Answer> {
  const asked = readOembedRequest(query, publication.base);
  if ('status' in asked) return asked;
  const trend = await documents.read(asked.id);
  if (!trend) return missing('There is no trend at that address.');
  const body = oembedBody(oembed(trend, publication, asked.limits), asked.format);
  const type = asked.format === 'json' ? 'application/json' : 'text/xml; charset=utf-8';
  return { body, type, kind: 'data' };
}

async function answerTo({ pathname, searchParams }: URL, site: Site, wanted: Wanted): Promise<Answer> {
  const { publication, documents } = site;
  const route = routeOf(pathname, new URL(publication.base).pathname);
  switch (route?.to) {
    case 'collection':
      return { ...route.file, body: await route.file.make(await documents.entries(wanted), publication) };
    case 'trend':
      return trendAnswer(route, site);
    case 'edition':
      return editionAnswer(route, site);
    case 'asset':
      return assetAnswer(route, site);
    case 'folder':
      return (await documents.read(route.id)) ? { movedTo: `${publication.base}${route.id}/` } : NOTHING;
    case 'oembed':
      return oembedAnswer(searchParams, site);
    default:
      return NOTHING;
  }
}

/** The refusal of a request; a reader who followed a dead link gets a page that leads on. */
async function refused(request: Request, answer: Refusal, { publication }: Site): Promise<Response> {
  const wantsPage = answer === NOTHING && request.headers.get('accept')?.includes('text/html');
  if (!wantsPage || !notFoundPage) return refusal(request, answer.status, `${answer.reason}\n`);
  const page = await notFoundPage.make([], publication);
  return refusal(request, answer.status, String(page), await headersOf(notFoundPage, publication));
}

/**
 * Answers the addresses of a publisher's trends from any store, on request: the same bytes at the same addresses as
 * `trend-embed site` writes. Keeps nothing between two requests but the fonts of pictures.
 * @returns a handler that never rejects: what fails is 500, what takes too long 504, and no cache keeps either
 * @throws {RangeError} for a base that is no absolute http(s) URL
 */
export function createHandler(options: HandlerOptions): Handler {
  const { title, timeLimit = TIME_LIMIT, onError = reportToConsole } = options;
  const base = readBase(options.base);
  const publication: Publication = { base, title, version: VERSION, rasterize: rasterizerOf(options) };

  async function handle(request: Request): Promise<Response> {
    const report = (error: unknown) => {
      try {
        onError(error, request);
      } catch {
        // The reader gets an answer all the same.
      }
    };
    const site: Site = { publication, options, documents: documentsOf(options, base, report) };
    try {
      return await within(timeLimit, async (wanted) => {
        const answer = await answerTo(new URL(request.url), site, wanted);
        if ('movedTo' in answer) return movedTo(answer.movedTo);
        if ('status' in answer) return refused(request, answer, site);
        return fileResponse(request, answer.body, await headersOf(answer, publication));
      });
    } catch (error) {
      report(error);
      if (error instanceof LateError) return refusal(request, 504, 'The answer takes too long. Try again later.\n');
      return refusal(request, 500, 'Something went wrong here. Try again later.\n');
    }
  }

  return (request) => {
    if (request.method === 'OPTIONS') return Promise.resolve(preflight());
    if (request.method !== 'GET' && request.method !== 'HEAD') return Promise.resolve(methodRefusal(request));
    return handle(request);
  };
}
