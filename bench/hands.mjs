/** What a reader does with a mouse and a keyboard: real input, as the browser gets it from its system. */
import { cpuOf, longestTaskOf } from './stage.mjs';

const WARM_UP = 20;
const TIMES = 100;

const painted = (page) => page.evaluate(() => window.painted());

/** CPU of one pointer move in ms, on a wavy way over the chart from one end to the other. */
export async function pointerMove(page) {
  const box = await page.evaluate(() => {
    const chart = window.part('svg.chart, [part~=chart]');
    chart.scrollIntoView({ block: 'center' });
    return chart.getBoundingClientRect().toJSON();
  });
  const move = (i) =>
    page.mouse.move(
      box.x + box.width * (0.15 + (0.7 * i) / (WARM_UP + TIMES)),
      box.y + box.height * (0.5 + 0.35 * Math.sin(i / 7)),
    );
  await painted(page);
  for (let i = 0; i < WARM_UP; i++) await move(i);
  const spent = await cpuOf(page, async () => {
    for (let i = 0; i < TIMES; i++) await move(WARM_UP + i);
    await painted(page);
  });
  return spent / TIMES;
}

/** CPU of one press of an arrow key in ms, from point to point. */
export async function arrowKey(page) {
  await page.evaluate(() => window.part('[data-point][tabindex="0"]').focus());
  const standing = () => page.evaluate(() => window.part('[data-point]:focus')?.getAttribute('data-point'));
  const before = await standing();
  for (let i = 0; i < WARM_UP; i++) await page.keyboard.press('ArrowRight');
  const spent = await cpuOf(page, async () => {
    for (let i = 0; i < TIMES; i++) await page.keyboard.press('ArrowRight');
    await painted(page);
  });
  if ((await standing()) === before) throw new Error('the arrow key led nowhere');
  return spent / TIMES;
}

/** The longest task in ms while each head of the table is clicked until the rows are as they were. */
export function sorting(page) {
  return longestTaskOf(page, async () => {
    for (const head of [0, 1]) {
      for (let click = 0; click < 3; click++) {
        const place = await page.evaluate((head) => {
          const button = window.parts('[part~=evidence] [role=columnheader] button')[head];
          button.scrollIntoView({ block: 'center' });
          const { x, y, width, height } = button.getBoundingClientRect();
          return { x: x + width / 2, y: y + height / 2 };
        }, head);
        await page.mouse.click(place.x, place.y);
        await painted(page);
      }
    }
  });
}

/** The longest task in ms while a query is typed letter by letter, and taken back letter by letter. */
export async function filtering(page) {
  await page.evaluate(() => {
    const field = window.part('[part~=evidence] input[type=search]');
    field.scrollIntoView({ block: 'center' });
    field.focus();
  });
  await painted(page);
  return longestTaskOf(page, async () => {
    const query = 'saltfleet winter';
    for (const letter of query) {
      await page.keyboard.type(letter);
      await painted(page);
    }
    for (let i = 0; i < query.length; i++) {
      await page.keyboard.press('Backspace');
      await painted(page);
    }
  });
}
