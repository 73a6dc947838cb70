/**
 * Main-thread CPU of a card against the same content written by hand (bench/pages/limit.js), each
 * sample in a page of its own, the two in turns within one run. What counts are the ratios: they travel
 * between machines, milliseconds do not. Needs dist/ and Chromium; takes a few minutes.
 *
 *   node bench/run.mjs [samples]
 */
import { createReadStream, existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { findBrowsers } from '../scripts/browsers.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.json': 'application/json' };
const samples = Number(process.argv[2] ?? 15);

let requests = 0;
const server = createServer((request, response) => {
  const { pathname } = new URL(request.url, 'http://localhost');
  const file = join(ROOT, pathname);
  if (pathname.endsWith('.json')) requests++;
  if (!file.startsWith(ROOT) || !existsSync(file)) return void response.writeHead(404).end();
  response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'text/plain' });
  createReadStream(file).pipe(response);
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const origin = `http://127.0.0.1:${server.address().port}`;

const browser = await puppeteer.launch({
  executablePath: findBrowsers().chromium,
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
});

/** Milliseconds of main-thread CPU from the document in memory to the picture painted. */
async function sample({ kind, trend, times = 1, src }) {
  const page = await browser.newPage();
  const client = await page.createCDPSession();
  await client.send('Performance.enable', { timeDomain: 'threadTicks' });
  const cpu = async () => {
    const { metrics } = await client.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
  };
  await page.goto(`${origin}/bench/pages/bench.html`);
  await page.waitForFunction('window.ready');
  await page.evaluate((url) => window.load(url), `/demo/trends/${trend}.json`);
  const before = await cpu();
  await page.evaluate((...args) => window.run(...args), kind, times, src && `/demo/trends/${trend}.json?src`);
  const after = await cpu();
  await page.close();
  return after - before;
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

async function compare(name, options, count = samples) {
  const own = [];
  const limit = [];
  for (let i = 0; i < count; i++) {
    limit.push(await sample({ ...options, kind: 'limit', src: undefined }));
    own.push(await sample({ ...options, kind: 'card' }));
  }
  const [a, b] = [median(own), median(limit)];
  console.log(
    `${name.padEnd(52)} ${a.toFixed(1).padStart(7)} ms  by hand ${b.toFixed(1).padStart(7)} ms  ratio ${(a / b).toFixed(2)}`,
  );
  return a;
}

console.log(`${samples} samples each, ${await browser.version()}`);
await compare('reference trend (11 pieces), budget 2', { trend: 'meter-tracks-buyer' });
await compare('300 pieces, budget 1', { trend: 'long' });
const few = Math.max(3, Math.ceil(samples / 3));
await compare('50 cards, budget 2', { trend: 'meter-tracks-buyer', times: 50 }, few);
requests = 0;
const fifty = await compare(
  '50 cards of one src, budget 2',
  { trend: 'meter-tracks-buyer', times: 50, src: true },
  few,
);
// Each page has one request for the document in memory, and the card's pages one more for the src.
console.log(`  requests for the document, a page of 50 cards: ${requests / few - 2}`);
const ten = [];
for (let i = 0; i < few; i++) ten.push(await sample({ kind: 'card', trend: 'meter-tracks-buyer', times: 10 }));
console.log(`  CPU a card: ${(median(ten) / 10).toFixed(2)} ms among 10, ${(fifty / 50).toFixed(2)} ms among 50`);

await browser.close();
server.close();
