/** A browser with the bench's page, a server for it, and a way to ask what its main thread did. */
import { createReadStream, existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { findBrowsers } from '../scripts/browsers.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.json': 'application/json' };

/** Opens the stage: `page()` gives a fresh page each time, `blank()` an empty one, `requests` counts those for documents. */
export async function openStage() {
  const stage = { requests: 0, version: '', origin: '', page: openPage, blank: () => browser.newPage(), close };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const file = join(ROOT, pathname);
    if (pathname.endsWith('.json')) stage.requests++;
    if (!file.startsWith(ROOT) || !existsSync(file)) return void response.writeHead(404).end();
    response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'text/plain' });
    createReadStream(file).pipe(response);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  stage.origin = `http://127.0.0.1:${server.address().port}`;
  const browser = await puppeteer.launch({
    executablePath: findBrowsers().chromium,
    args: [
      '--js-flags=--expose-gc',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
    ],
  });
  stage.version = await browser.version();

  /**
   * A page with a document in memory: `{ trend: name }` of the demo's, or `{ pieces, share }` of generated ones.
   * @param search `?no-script`: without the elements
   */
  async function openPage(document, search = '') {
    const page = await browser.newPage();
    await page.setViewport({ width: 1000, height: 800 });
    await page.goto(`${stage.origin}/bench/pages/bench.html${search}`);
    await page.waitForFunction('window.ready');
    await page.evaluate((source) => window.load(source), document);
    return page;
  }

  async function close() {
    await browser.close();
    server.close();
  }
  return stage;
}

/** Milliseconds of main-thread CPU (Chromium's `TaskDuration` in thread time) while `action` runs. */
export async function cpuOf(page, action) {
  const client = await page.createCDPSession();
  await client.send('Performance.enable', { timeDomain: 'threadTicks' });
  const spent = async () => {
    const { metrics } = await client.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
  };
  const before = await spent();
  await action();
  const after = await spent();
  await client.detach();
  return after - before;
}

/** Bytes that stand in the page's JavaScript heap after a collection. */
export async function heapOf(page) {
  const client = await page.createCDPSession();
  await client.send('HeapProfiler.collectGarbage');
  const { usedSize } = await client.send('Runtime.getHeapUsage');
  await client.detach();
  return usedSize;
}

/** Milliseconds of main-thread CPU of the longest single task while `action` runs. */
export async function longestTaskOf(page, action) {
  await page.tracing.start({ categories: ['-*', 'disabled-by-default-devtools.timeline', 'blink.user_timing'] });
  await page.evaluate(() => performance.mark('bench-begins'));
  await action();
  await page.evaluate(() => performance.mark('bench-ends'));
  const { traceEvents } = JSON.parse(Buffer.from(await page.tracing.stop()).toString());
  const [begin, end] = ['bench-begins', 'bench-ends'].map((mark) => traceEvents.find(({ name }) => name === mark));
  return traceEvents
    .filter(
      ({ name, pid, tid, ts }) =>
        /RunTask$/.test(name) && pid === begin.pid && tid === begin.tid && ts > begin.ts && ts < end.ts,
    )
    .reduce((longest, { tdur, dur }) => Math.max(longest, (tdur ?? dur) / 1000), 0);
}
