// A server that misbehaves on demand: the routes below /__test__/ that loading tests ask.
//
//   status/CODE            answers CODE, with the file of ?body=/path as its body
//     &times=N&key=K         only the first N times for the key K, and serves ?then= after that
//     &retryAfter=SECONDS    with a Retry-After header (any text)
//   slow?ms=N&then=/path   serves the file, its headers N ms late
//   stall                  sends headers and a few bytes, and never ends
//   reset                  breaks the connection in the middle of the body
//   huge?bytes=N           streams a valid trend document of N bytes, of undeclared length
//   raw?body=TEXT&type=T   answers TEXT as content type T (application/json)
//   doc?then=/path         serves the file
//   count?key=K            { count }: how many requests named the key K, on any other route
//   origins                { own, open, closed }: three origins that serve these routes
//
// "own" and "open" let every origin read what they answer, "closed" none but itself. "open" and "closed" also serve the
// repository's files at their own paths. Paths are those of such files. Every route takes ?key= (to be counted) and
// ?maxAge=SECONDS (to be cached; otherwise nothing is).

import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as delay } from 'node:timers/promises';

const PREFIX = '/__test__/';
const OPEN = ['Access-Control-Allow-Origin', '*'];
const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json' };

function sendText(response, text, type = 'application/json') {
  response.setHeader('Content-Type', `${type}; charset=utf-8`);
  response.end(text);
}

async function send(stream, response) {
  try {
    await pipeline(stream, response);
  } catch (error) {
    // A reader that hangs up early (an abort, a limit reached, a page left) is what some tests are about.
    if (!response.destroyed) throw error;
  }
}

async function sendFile(response, root, path) {
  // Joined after normalizing an absolute path, so that ".." cannot climb out of the repository.
  const file = join(root, normalize(`/${path}`));
  const found = await stat(file).catch(() => undefined);
  if (!found?.isFile()) {
    response.statusCode = 404;
    return sendText(response, `no file ${path}`, 'text/plain');
  }
  response.setHeader('Content-Type', `${TYPES[extname(file)] ?? 'application/octet-stream'}; charset=utf-8`);
  await send(createReadStream(file), response);
}

function* documentOf(bytes) {
  const head = '{"version":1,"id":"huge","title":"';
  const tail = '"}';
  const block = 'a'.repeat(64 * 1024);
  yield head;
  for (let left = bytes - head.length - tail.length; left > 0; left -= block.length) yield block.slice(0, left);
  yield tail;
}

/** @param {{ root: string }} options the repository's folder @returns {import('koa').Middleware} */
export function faults({ root }) {
  const counts = new Map();

  const routes = {
    async status({ response, query, argument }) {
      const passes = query.has('times') && counts.get(query.get('key')) > Number(query.get('times'));
      if (passes) return sendFile(response, root, query.get('then'));
      if (query.has('retryAfter')) response.setHeader('Retry-After', query.get('retryAfter'));
      response.statusCode = Number(argument);
      return query.has('body')
        ? sendFile(response, root, query.get('body'))
        : sendText(response, argument, 'text/plain');
    },
    async slow({ response, query }) {
      await delay(Number(query.get('ms')));
      await sendFile(response, root, query.get('then'));
    },
    stall({ response }) {
      response.setHeader('Content-Type', 'application/json');
      response.write('{"version":1,');
    },
    reset({ response }) {
      response.setHeader('Content-Type', 'application/json');
      response.write('{"version":1,', () => response.socket?.resetAndDestroy());
    },
    huge({ response, query }) {
      response.setHeader('Content-Type', 'application/json');
      return send(Readable.from(documentOf(Number(query.get('bytes')))), response);
    },
    raw({ response, query }) {
      sendText(response, query.get('body') ?? '', query.get('type') ?? undefined);
    },
    doc({ response, query }) {
      return sendFile(response, root, query.get('then'));
    },
    count({ response, query }) {
      sendText(response, JSON.stringify({ count: counts.get(query.get('key')) ?? 0 }));
    },
  };

  /** Answers a request below PREFIX; false when there is no such route. */
  async function answer(response, url) {
    const [name, argument = ''] = url.pathname.slice(PREFIX.length).split('/');
    if (!Object.hasOwn(routes, name)) return false;
    const query = url.searchParams;
    const key = query.get('key');
    if (key !== null && name !== 'count') counts.set(key, (counts.get(key) ?? 0) + 1);
    response.setHeader('Cache-Control', query.has('maxAge') ? `max-age=${query.get('maxAge')}` : 'no-store');
    // Koa starts from 404.
    response.statusCode = 200;
    await routes[name]({ response, query, argument });
    return true;
  }

  async function listen(isOpen) {
    const server = createServer(async (request, response) => {
      const url = new URL(request.url, 'http://localhost');
      if (isOpen) response.setHeader(...OPEN);
      if (url.pathname.startsWith(PREFIX) && (await answer(response, url))) return;
      await sendFile(response, root, decodeURIComponent(url.pathname));
    });
    // The runner ends when its own server does: this one must not hold it up.
    server.listen(0, '127.0.0.1').unref();
    await once(server, 'listening');
    return `http://127.0.0.1:${server.address().port}`;
  }

  let others;
  function origins() {
    others ??= Promise.all([listen(true), listen(false)]);
    return others;
  }

  return async (context, next) => {
    if (!context.path.startsWith(PREFIX)) return next();
    if (context.path === `${PREFIX}origins`) {
      const [open, closed] = await origins();
      context.body = { own: context.origin, open, closed };
      return undefined;
    }
    // Koa would wait for a body of its own, whereas these routes write to the response as they see fit.
    context.respond = false;
    context.res.setHeader(...OPEN);
    if (!(await answer(context.res, context.URL))) context.res.writeHead(404).end();
    // Already sent, so this is only for the runner, which would list a 404 that was asked for as a fault.
    else context.res.statusCode = 200;
    return undefined;
  };
}
