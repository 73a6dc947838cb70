/**
 * What a trend costs the page's main thread, against the same content written by hand (bench/pages/limit.js,
 * bench/pages/timeline-by-hand.js): each sample in a page of its own, the two in turns within one run. What counts are
 * the ratios: they travel between machines, milliseconds do not. Needs dist/ and Chromium; takes some minutes.
 * Each number has a budget, today's figure and a tenth, and some a wish too. Ends with 1 when a number is over its budget
 * or could not be had; a wish that is not met is only printed.
 *
 *   node bench/run.mjs [samples] [part of a name]
 */
import { readFileSync } from 'node:fs';
import { renderTrend } from '../dist/server.js';
import { longestTaskByHand, longestTaskOfArrival } from './arrival.mjs';
import { memoryOfValidate, startOfValidate } from './command-line.mjs';
import { arrowKey, filtering, pointerMove, sorting } from './hands.mjs';
import { cpuOf, heapOf, openStage } from './stage.mjs';

const samples = Number(process.argv[2] ?? 15);
const filter = (process.argv[3] ?? '').toLowerCase();

const stage = await openStage();
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const ms = (value) => `${value.toFixed(value < 10 ? 2 : 1).padStart(7)} ms`;

/** The document's `times` copies shown, from the document in memory until painted. */
async function shown(document, kind, times = 1, src = undefined) {
  const page = await stage.page(document);
  const spent = await cpuOf(page, () => page.evaluate((...args) => window.run(...args), kind, times, src));
  await page.close();
  return spent;
}

const documentOf = ({ trend }) =>
  JSON.parse(readFileSync(new URL(`../demo/trends/${trend}.json`, import.meta.url), 'utf8'));

/** A server's HTML with no script in the page, until painted. */
async function finished(source) {
  const page = await stage.page(source, '?no-script');
  await page.evaluate(
    (html) => {
      window.html = html;
    },
    renderTrend(documentOf(source)),
  );
  const spent = await cpuOf(page, () => page.evaluate(() => window.run('finished')));
  await page.close();
  return spent;
}

/** Milliseconds of the clock, from the document in memory until the last section is painted. */
async function clock(document, kind) {
  const page = await stage.page(document);
  const spent = await page.evaluate((kind) => window.clock(kind), kind);
  await page.close();
  return spent;
}

/** Megabytes of a card with its script, beyond what the page has without both. */
async function heap(document) {
  const [without, page] = [await stage.page(document, '?no-script'), await stage.page(document)];
  await page.evaluate(() => window.run('card'));
  const bytes = (await heapOf(page)) - (await heapOf(without));
  await Promise.all([without.close(), page.close()]);
  return bytes / 1e6;
}

/** A server's card, already parsed, until it is alive and painted. */
async function takenOver(source) {
  const page = await stage.page(source);
  await page.evaluate((html) => window.loadServed(html), renderTrend(documentOf(source)));
  const spent = await cpuOf(page, () => page.evaluate(() => window.run('served')));
  await page.close();
  return spent;
}

/** Something done to the document shown. */
async function done(document, kind, action) {
  const page = await stage.page(document);
  await page.evaluate((kind) => window.run(kind), kind);
  const spent = await action(page);
  await page.close();
  return spent;
}

/** What is wished for, where that is not met; it fails no run. */
const wished = (value, wish) => (wish !== undefined && value > wish ? `   (wish: ${wish})` : '');

/** Two ways in turns; the ratio is held to the budget, and compared with the wish. */
async function ratio([budget, wish], count, own, byHand, against = 'by hand') {
  const [owns, hands] = [[], []];
  for (let i = 0; i < count; i++) {
    hands.push(await byHand());
    owns.push(await own());
  }
  const [a, b] = [median(owns), median(hands)];
  return {
    value: a,
    over: a / b > budget,
    text: `${ms(a)}   ${against} ${ms(b)}   ratio ${(a / b).toFixed(2)} of ${budget}${wished(a / b, wish)}`,
  };
}

/** Milliseconds, or what else has this unit, held to the budget, and compared with the wish. */
async function within([budget, wish], count, own, unit = 'ms') {
  const owns = [];
  for (let i = 0; i < count; i++) owns.push(await own());
  const value = median(owns);
  return {
    value,
    over: value > budget,
    text: `${value.toFixed(value < 10 ? 2 : 1).padStart(7)} ${unit}   of ${budget} ${unit}${wished(value, wish)}`,
  };
}

const reference = { trend: 'meter-tracks-buyer' };
const [thousand, tenThousand] = [{ pieces: 1000 }, { pieces: 10_000 }];
const allSupporting = { pieces: 10_000, share: 1 };
const src = '/demo/trends/meter-tracks-buyer.json?src';
const few = Math.max(3, Math.ceil(samples / 3));

const against =
  (kind, limits, document, count = samples) =>
  () =>
    ratio(
      limits,
      count,
      () => shown(document, kind),
      () => shown(document, `${kind}ByHand`),
    );

/** CPU of reading the document by the parser and by `JSON.parse`: the first time, and after some. */
async function reading() {
  const page = await stage.page(tenThousand);
  await page.evaluate(() => window.openDocument());
  const times = { json: [], trend: [] };
  for (let i = 0; i < 20; i++) {
    times.json.push(await cpuOf(page, () => page.evaluate(() => window.readJson())));
    times.trend.push(await cpuOf(page, () => page.evaluate(() => window.readTrend())));
  }
  await page.close();
  const warm = (all) => median(all.slice(10));
  return { first: times.trend[0], trend: warm(times.trend), json: warm(times.json) };
}

/** What memory ten thousand documents need, against what a hundred do. */
async function memory(budget) {
  const [many, few] = [memoryOfValidate(10_000), memoryOfValidate(100)];
  return {
    value: many,
    over: many / few > budget,
    text: `${many.toFixed(0)} MB   for 100 ${few.toFixed(0)} MB   ratio ${(many / few).toFixed(2)} of ${budget}`,
  };
}

/** @type {Record<string, () => Promise<{ value: number, over: boolean, text: string }>>} */
const COMPARISONS = {
  'card: the reference trend, 11 pieces': against('card', [4, 1.8], reference),
  'card: the same, against its own finished HTML': () =>
    ratio(
      [2.2, 1.5],
      samples,
      () => shown(reference, 'card'),
      () => finished(reference),
      'finished',
    ),
  'card: its finished HTML, no script': () =>
    ratio(
      [2.1, 1.4],
      samples,
      () => finished(reference),
      () => shown(reference, 'cardByHand'),
    ),
  'card: from append to the last section painted': () =>
    ratio(
      [3.8, 2],
      samples,
      () => clock(reference, 'card'),
      () => clock(reference, 'cardByHand'),
    ),
  'card: heap, with its script': () => within([1.8, 0.7], few, () => heap(reference), 'MB'),
  'card: 300 pieces': against('card', [1.3, 1], { trend: 'long' }),
  'card: 1,000 pieces': against('card', [0.86, 0.4], thousand, few),
  'card: 10,000 pieces': against('card', [0.12], tenThousand, few),
  'card: 50 of them': () =>
    ratio(
      [1.7, 1.3],
      few,
      () => shown(reference, 'card', 50),
      () => shown(reference, 'cardByHand', 50),
    ),
  'card: 50 of them, one src': async () => {
    stage.requests = 0;
    const result = await ratio(
      [2.8, 2],
      few,
      () => shown(reference, 'card', 50, src),
      () => shown(reference, 'cardByHand', 50),
    );
    // Each page has one request for the document in memory, and the card's pages one more for the src.
    return { ...result, text: `${result.text}   requests a page ${stage.requests / few - 2}` };
  },
  'card: one of 50 against one of 10': () =>
    ratio(
      [1.1],
      few,
      async () => (await shown(reference, 'card', 50)) / 50,
      async () => (await shown(reference, 'card', 10)) / 10,
    ),
  'card: from a server, against afresh': () =>
    ratio(
      [1],
      samples,
      () => takenOver(reference),
      () => shown(reference, 'card'),
    ),
  'timeline: 50 of them': () =>
    ratio(
      [10.7, 4],
      few,
      () => shown(reference, 'timeline', 50),
      () => shown(reference, 'timelineByHand', 50),
    ),
  'timeline: 11 points': against('timeline', [4.1, 1.8], reference),
  'timeline: 1,000 points': against('timeline', [1.6, 1], thousand),
  'timeline: 10,000 points': against('timeline', [0.54, 0.3], tenThousand, few),
  'hands: a pointer move over 10,000 points': () =>
    within([7.1, 2.5], few, () => done(tenThousand, 'card', pointerMove)),
  'hands: the same, against circles by hand': () =>
    ratio(
      [0.52, 0.5],
      few,
      () => done(tenThousand, 'card', pointerMove),
      () => done(tenThousand, 'timelineByHand', pointerMove),
    ),
  'hands: an arrow key over 10,000 points': () => within([6.7, 2.5], few, () => done(tenThousand, 'card', arrowKey)),
  'tasks: sorting 10,000 rows, the longest': () => within([50], few, () => done(allSupporting, 'card', sorting)),
  'tasks: filtering 10,000 rows, the longest': () =>
    within([66, 50], few, () => done(allSupporting, 'card', filtering)),
  'tasks: a card’s arrival, CPU slowed 4 ×, the longest': () =>
    within([114, 50], few, () => longestTaskOfArrival(stage, 4)),
  'tasks: the same, against the card by hand': () =>
    ratio(
      [0.97, 0.7],
      samples,
      () => longestTaskOfArrival(stage, 4),
      () => longestTaskByHand(stage, 4),
    ),
  'parse: 10,000 pieces, the first time': () => within([39, 15], few, async () => (await reading()).first),
  'parse: 10,000 pieces, warmed up': () => within([29, 8], few, async () => (await reading()).trend),
  'parse: the same, against JSON.parse': () =>
    ratio(
      [2.2, 1.5],
      few,
      async () => (await reading()).trend,
      async () => (await reading()).json,
    ),
  'validate: the reference trend, start to end': () => within([300], samples, startOfValidate),
  'validate: memory of 10,000 documents': () => memory(1.5),
};

console.log(`${samples} samples each (${few} of the long ones), ${stage.version}`);
for (const [name, compare] of Object.entries(COMPARISONS)) {
  if (!name.toLowerCase().includes(filter)) continue;
  const { over, text } = await compare().catch((error) => ({ over: true, text: `not measured: ${error.message}` }));
  console.log(`${over ? 'OVER' : 'ok  '}  ${name.padEnd(43)} ${text}`);
  if (over) process.exitCode = 1;
}
await stage.close();
