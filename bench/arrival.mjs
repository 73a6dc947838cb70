/** How long a card's arrival holds the page up: the longest task, as the browser tells the page, on a slow phone's CPU. */

/** Milliseconds of the longest task from the page's opening until the card is there; 0 where none was over 50. */
export async function longestTaskOfArrival(stage, rate) {
  const page = await stage.blank();
  await page.evaluateOnNewDocument(() => {
    window.tasks = [];
    window.observer = new PerformanceObserver((list) => window.tasks.push(...list.getEntries()));
    window.observer.observe({ type: 'longtask', buffered: true });
  });
  const client = await page.createCDPSession();
  await client.send('Emulation.setCPUThrottlingRate', { rate });
  await page.goto(`${stage.origin}/bench/pages/arrival.html`);
  await page.waitForFunction(() => document.querySelector('trend-card:state(ready)'), { polling: 200 });
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  const longest = await page.evaluate(() => {
    window.tasks.push(...window.observer.takeRecords());
    return Math.max(0, ...window.tasks.map(({ duration }) => duration));
  });
  await page.close();
  return longest;
}
