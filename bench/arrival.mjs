/** How long a card's arrival holds the page up: the longest task, as the browser tells the page, on a slow phone's CPU. */

/** A page, and what is there when all of its trend is. */
const OWN = ['arrival.html', 'trend-card:state(ready)'];
const BY_HAND = ['arrival-by-hand.html', '#shown'];

/** Milliseconds of the longest task from the page's opening until the trend is there; 0 where none was over 50. */
async function longestTask(stage, rate, [name, shown]) {
  const page = await stage.blank();
  await page.evaluateOnNewDocument(() => {
    window.tasks = [];
    window.observer = new PerformanceObserver((list) => window.tasks.push(...list.getEntries()));
    window.observer.observe({ type: 'longtask', buffered: true });
  });
  const client = await page.createCDPSession();
  await client.send('Emulation.setCPUThrottlingRate', { rate });
  await page.goto(`${stage.origin}/bench/pages/${name}`);
  await page.waitForFunction((selector) => document.querySelector(selector), { polling: 200 }, shown);
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  const longest = await page.evaluate(() => {
    window.tasks.push(...window.observer.takeRecords());
    return Math.max(0, ...window.tasks.map(({ duration }) => duration));
  });
  await page.close();
  return longest;
}

export const longestTaskOfArrival = (stage, rate) => longestTask(stage, rate, OWN);
export const longestTaskByHand = (stage, rate) => longestTask(stage, rate, BY_HAND);
