/**
 * How a card arrives on a slow phone, as a picture: the page with the recommended lines, the CPU slowed 4 times, a frame
 * every 50 ms from the first text to the complete card. Prints how much the layout has shifted, and the longest task.
 *
 *   node bench/film-strip.mjs [picture.webp]
 */
import { writeFileSync } from 'node:fs';
import { openStage } from './stage.mjs';

const [STEP, RATE] = [50, 4];
const PHONE = { width: 360, height: 640, deviceScaleFactor: 1, isMobile: true, hasTouch: true };

const stage = await openStage();
const page = await stage.blank();
await page.setViewport(PHONE);
await page.evaluateOnNewDocument(() => {
  window.shift = 0;
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) window.shift += value;
  }).observe({ type: 'layout-shift', buffered: true });
  window.longest = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) window.longest = Math.max(window.longest, duration);
  }).observe({ type: 'longtask', buffered: true });
});
const client = await page.createCDPSession();
await client.send('Emulation.setCPUThrottlingRate', { rate: RATE });
await page.tracing.start({
  categories: ['-*', 'disabled-by-default-devtools.screenshot', 'blink.user_timing', 'devtools.timeline', 'loading'],
});
await page.goto(`${stage.origin}/bench/pages/recommended.html`);
await page.waitForFunction(() => window.complete, { polling: 100 });
await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 200)));
const { traceEvents } = JSON.parse(Buffer.from(await page.tracing.stop()).toString());
const { shift, longest } = await page.evaluate(() => ({ shift: window.shift, longest: window.longest }));
await page.close();

const timeOf = (name) => traceEvents.filter((event) => event.name === name).at(-1)?.ts;
const [begun, ended] = [timeOf('firstContentfulPaint') ?? timeOf('first-contentful-paint'), timeOf('complete')];
if (begun === undefined || ended === undefined) throw new Error('The page has painted nothing, or is not complete.');
const shots = traceEvents
  .filter(({ name }) => name === 'Screenshot')
  .map(({ ts, args }) => ({ ts, image: `data:image/jpeg;base64,${args.snapshot}` }));
const frames = [];
for (let time = begun; time < ended + 2000 * STEP; time += 1000 * STEP)
  frames.push({
    text: `${Math.round((time - begun) / 1000)} ms`,
    image: shots.filter(({ ts }) => ts <= time + 20_000).at(-1)?.image ?? '',
  });
console.log(
  `complete ${Math.round((ended - begun) / 1000)} ms after the first text; layout shift ${shift.toFixed(4)}; longest task ${longest} ms`,
);

const strip = await stage.blank();
await strip.setViewport({ width: 1200, height: 600 });
await strip.setContent(
  `<style>body{margin:0;padding:8px;width:1184px;background:#fff;font:12px sans-serif;display:flex;flex-wrap:wrap;gap:8px}figure{margin:0;width:140px}img{width:138px;border:1px solid #888;display:block}</style>` +
    frames.map(({ text, image }) => `<figure>${text}<img src="${image}"></figure>`).join(''),
);
if (process.argv[2])
  writeFileSync(process.argv[2], await (await strip.$('body')).screenshot({ type: 'webp', quality: 60 }));
await stage.close();
