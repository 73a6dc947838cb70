import type { Page } from 'puppeteer-core';
import { type Box, measure } from './boxes.js';
import type { PictureEngine } from './browser.js';
import { addressOf, type Cell } from './cells.js';
import { differingPixels, shrink } from './pixels.js';

/** How a cell of the gallery looks: where its pieces are, and a screenshot. */
export interface Look {
  readonly boxes: readonly Box[];
  readonly screenshot: Uint8Array;
}

/** Wider than the widest column with its page around it. */
const VIEWPORT = { width: 1280, height: 900, deviceScaleFactor: 1 };

/** How far a page is: `there` when everything is that a cell waits for, `faceless` when it never will be. */
type Progress = 'there' | 'faceless' | '';

/** How far it is. Runs in the page. */
function progress({ direction, state }: Cell): Progress {
  const faces = [...document.fonts];
  if (faces.some(({ status }) => status === 'error')) return 'faceless';
  const elements = [...document.querySelectorAll('.column > *, .column > trend-provider > *')];
  const showing = elements.filter(({ localName }) => localName !== 'trend-provider');
  const came = performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname);
  const there =
    showing.length > 0 &&
    elements.every((element) => element.matches(`:state(${state})`)) &&
    // Its words come later than the state.
    (state !== 'error' || showing.some(({ shadowRoot }) => shadowRoot?.querySelector('[part=error]'))) &&
    (direction !== 'rtl' || came.includes('/strings/ar.js')) &&
    faces.every(({ status }) => status === 'loaded');
  return there ? 'there' : '';
}

/** Opens a cell, and waits until it is there. */
export async function openCell(page: Page, origin: string, cell: Cell, css = ''): Promise<void> {
  // A browser just started on a busy machine may fail to read a face; the next time it has it.
  for (let tries = 3; tries > 0; tries--) {
    await page.goto(`${origin}/${addressOf(cell)}`);
    if (css) await page.addStyleTag({ content: css });
    const seen = await page.waitForFunction(progress, { polling: 50 }, cell);
    if ((await seen.jsonValue()) === 'there') return;
  }
  throw new Error('A face of the gallery could not be had.');
}

/** Where the pieces are, once they have stood still for some frames. */
async function settledBoxes(page: Page): Promise<Box[]> {
  const frames = () =>
    page.evaluate(
      () =>
        new Promise<void>((done) =>
          requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
        ),
    );
  let before: string | undefined;
  for (;;) {
    await frames();
    const stage = await page.$('.stage');
    const boxes = stage ? await stage.evaluate(measure) : [];
    const now = JSON.stringify(boxes);
    if (now === before) return boxes;
    before = now;
  }
}

/** The look of the cell that is open. */
export async function look(page: Page): Promise<Look> {
  const boxes = await settledBoxes(page);
  const stage = await page.$('.stage');
  if (!stage) throw new Error('The gallery shows nothing.');
  const { width, height } = await stage.evaluate((element) => element.getBoundingClientRect().toJSON() as DOMRect);
  const clip = { x: 0, y: 0, width: Math.round(width), height: Math.round(height) };
  return { boxes, screenshot: await page.screenshot({ clip, captureBeyondViewport: true }) };
}

/** The look of the cell that is open, seen twice: nothing comes late. */
export async function steadyLook(page: Page): Promise<Look> {
  let last = await look(page);
  for (;;) {
    const next = await look(page);
    if (differingPixels(shrink(last.screenshot), shrink(next.screenshot)).said.length === 0) return next;
    last = next;
  }
}

/** A page as pictures need it: always of one size, and still. */
export async function prepare(page: Page, engine: PictureEngine): Promise<void> {
  await page.setViewport(VIEWPORT);
  page.setDefaultTimeout(50_000);
  // Firefox is told by its preferences.
  if (engine === 'chromium')
    await page.emulateMediaFeatures([
      { name: 'prefers-reduced-motion', value: 'reduce' },
      { name: 'prefers-color-scheme', value: 'light' },
    ]);
}
