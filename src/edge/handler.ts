import { COLLECTION_FILES, headersOf, type Publication, readBase } from '../publish/index.js';
import { VERSION } from '../publish/released.js';
import { answerTo, NOTHING, type Refusal, type Site } from './answers.js';
import { LateError, within } from './deadline.js';
import { documentsOf } from './documents.js';
import { keptBodies } from './kept-bodies.js';
import type { Handler, HandlerOptions } from './options.js';
import { rasterizerOf } from './pictures.js';
import { fileResponse, methodRefusal, moved, preflight, refusal } from './responses.js';

const TIME_LIMIT = 10_000;

/** Of the bodies that are kept, in bytes: an edge runtime has 128 MB for all. */
const KEPT = 16_000_000;

const reportToConsole = (error: unknown) => {
  // eslint-disable-next-line no-console -- whoever runs the server looks here
  console.error(error);
};

const notFoundPage = COLLECTION_FILES.find(({ kind }) => kind === 'not-found');

/** The refusal of a request; a reader who followed a dead link gets a page that leads on. */
async function refused(request: Request, answer: Refusal, publication: Publication): Promise<Response> {
  const wantsPage = answer === NOTHING && request.headers.get('accept')?.includes('text/html');
  if (!wantsPage || !notFoundPage) return refusal(request, answer.status, `${answer.reason}\n`);
  const page = await notFoundPage.make([], publication);
  return refusal(request, answer.status, String(page), await headersOf(notFoundPage, publication));
}

/**
 * Answers the addresses of a publisher's trends from any store, on request: the same bytes at the same addresses as
 * `trend-embed site` writes. Between two requests it keeps the fonts of pictures, and what it made last, 16 MB at most.
 * @returns a handler that never rejects: what fails is 500, what takes too long 504, and no cache keeps either
 * @throws {RangeError} for a base that is no absolute http(s) URL
 */
export function createHandler(options: HandlerOptions): Handler {
  const { title, read, asset, timeLimit = TIME_LIMIT, onError = reportToConsole } = options;
  const base = readBase(options.base);
  const publication: Publication = { base, title, version: VERSION, rasterize: rasterizerOf(options) };
  const kept = keptBodies(KEPT);

  async function handle(request: Request): Promise<Response> {
    const report = (error: unknown) => {
      try {
        onError(error, request);
      } catch {
        // The reader gets an answer all the same.
      }
    };
    const site: Site = { publication, documents: documentsOf(options, base, report), kept, read, asset };
    try {
      return await within(timeLimit, async (wanted) => {
        const answer = await answerTo(new URL(request.url), site, wanted);
        if ('movedTo' in answer) return moved(answer);
        if ('status' in answer) return refused(request, answer, publication);
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
