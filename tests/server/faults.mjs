// A server that misbehaves on demand: the routes below /__test__/ that loading tests ask.
//
//   status/CODE            answers CODE, with the file of ?body=/path as its body
//     &times=N&key=K         only the first N times for the key K, and serves ?then= after that
//     &retryAfter=SECONDS    with a Retry-After header (any text)
//   slow?ms=N&then=/path   serves the file, its headers N ms late
//   stall                  sends headers and a few bytes, and never ends
//   drip?ms=N              sends one byte of an endless document every N ms
//   reset                  breaks the connection in the middle of the body
//   cut                    declares a longer body than it sends, and hangs up
//   loop                   redirects to itself
//   huge?bytes=N           streams a valid trend document of N bytes, of undeclared length
//     &gzip                  compressed: a few kB for each MB
//   raw?body=TEXT&type=T   answers TEXT as content type T (application/json)
//   doc?then=/path         serves the file
//   dist/NAME              serves a file of the release, byte for byte
//   count?key=K            { count }: how many requests named the key K, on any other route
//   sent?key=K             { bytes, over, whole }: what "huge" with the key K made so far, whether it is over, and
//                          whether it came to its end: otherwise the reader hung up
//   origins                { own, open, closed, refused }: three origins that serve these routes, and one where
//                          connections are refused
//   outage/start?key=K     { origin }: one that serves these routes, for every origin to read
//   outage/stop?key=K      and that refuses connections, until it is started again
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
import { createGzip } from 'node:zlib';

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
    // Some tests are about readers that hang up early: by an abort, at a limit, as the page is left.
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

function* documentOf(bytes, sent) {
  const head = '{"version":1,"id":"huge","title":"';
  const tail = '"}';
  const block = 'a'.repeat(64 * 1024);
  yield head;
  for (let left = bytes - head.length - tail.length; left > 0; left -= block.length) {
    sent.bytes = bytes - left;
    yield block.slice(0, left);
  }
  yield tail;
}

/** @param {{ root: string }} options the repository's folder @returns {import('koa').Middleware} */
export function faults({ root }) {
  const counts = new Map();
  const transfers = new Map();
  const outages = new Map();

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
    async drip({ response, query }) {
      response.setHeader('Content-Type', 'application/json');
      response.write('{"version":1,"id":"drip","title":"');
      while (!response.destroyed) {
        response.write('a');
        await delay(Number(query.get('ms')));
      }
    },
    cut({ response }) {
      response.setHeader('Content-Type', 'application/json');
      response.setHeader('Content-Length', 1000);
      response.write('{"version":1,', () => response.socket?.end());
    },
    loop({ response, url }) {
      response.statusCode = 302;
      response.setHeader('Location', url.pathname + url.search);
      response.end();
    },
    async huge({ response, query }) {
      const sent = { bytes: 0, over: false, whole: false };
      transfers.set(query.get('key'), sent);
      response.setHeader('Content-Type', 'application/json');
      let body = Readable.from(documentOf(Number(query.get('bytes')), sent));
      if (query.has('gzip')) {
        response.setHeader('Content-Encoding', 'gzip');
        const source = body;
        body = source.pipe(createGzip()).on('close', () => source.destroy());
      }
      await send(body, response);
      sent.whole = response.writableFinished;
      sent.over = true;
    },
    sent({ response, query }) {
      sendText(response, JSON.stringify(transfers.get(query.get('key')) ?? {}));
    },
    async outage({ response, query, argument }) {
      const key = query.get('key');
      if (argument === 'stop') {
        const { server } = outages.get(key);
        const closed = once(server, 'close');
        server.close();
        server.closeAllConnections();
        await closed;
        return sendText(response, '{}');
      }
      const started = await listen(true, outages.get(key)?.port);
      outages.set(key, started);
      return sendText(response, JSON.stringify({ origin: started.origin }));
    },
    raw({ response, query }) {
      sendText(response, query.get('body') ?? '', query.get('type') ?? undefined);
    },
    doc({ response, query }) {
      return sendFile(response, root, query.get('then'));
    },
    dist({ response, argument }) {
      return sendFile(response, root, `/dist/${argument}`);
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
    if (key !== null && !['count', 'sent', 'outage'].includes(name)) counts.set(key, (counts.get(key) ?? 0) + 1);
    response.setHeader('Cache-Control', query.has('maxAge') ? `max-age=${query.get('maxAge')}` : 'no-store');
    // Koa starts from 404.
    response.statusCode = 200;
    await routes[name]({ response, url, query, argument });
    return true;
  }

  async function listen(isOpen, port = 0) {
    const server = createServer(async (request, response) => {
      const url = new URL(request.url, 'http://localhost');
      if (isOpen) response.setHeader(...OPEN);
      if (url.pathname.startsWith(PREFIX) && (await answer(response, url))) return;
      await sendFile(response, root, decodeURIComponent(url.pathname));
    });
    // The runner ends when its own server does: this one must not hold it up.
    server.listen(port, '127.0.0.1').unref();
    await once(server, 'listening');
    const address = server.address();
    return { server, port: address.port, origin: `http://127.0.0.1:${address.port}` };
  }

  /** An origin where nobody listens. */
  async function refused() {
    const { server, origin } = await listen(false);
    server.close();
    return { origin };
  }

  let others;
  function origins() {
    others ??= Promise.all([listen(true), listen(false), refused()]);
    return others;
  }

  return async (context, next) => {
    if (!context.path.startsWith(PREFIX)) return next();
    if (context.path === `${PREFIX}origins`) {
      const [open, closed, refused] = (await origins()).map(({ origin }) => origin);
      context.body = { own: context.origin, open, closed, refused };
      return undefined;
    }
    // Koa would send `context.body`, but these routes write to the response themselves.
    context.respond = false;
    context.res.setHeader(...OPEN);
    if (!(await answer(context.res, context.URL))) context.res.writeHead(404).end();
    // The response is sent. This is for the runner, which would report a 404 that a test asked for.
    else context.res.statusCode = 200;
    return undefined;
  };
}
