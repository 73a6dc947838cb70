import type { Browser, Page } from 'puppeteer-core';
import type { PreviewServer } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowsers, requestedEngines } from '../../scripts/browsers.mjs';
import { serveSite } from '../pages/site.js';
import { Baselines, RENEW, UPDATING } from './baselines.js';
import { openBrowser, type PictureEngine, versionOf } from './browser.js';
import { look, openCell, prepare, steadyLook } from './camera.js';
import { AXES, CELLS, type Cell, nameOf } from './cells.js';
import { differingPixels, shrink } from './pixels.js';

/** What is planted, to see it found: a selector of the page's, and what it does there. In px. */
const PLANTED: readonly (readonly [what: string, element: string, css: string, found: RegExp])[] = [
  ['a label six px further', 'trend-stats', '::part(stat-label) { translate: 6px }', /^stat-label is at/],
  ['a label three px lower', 'trend-meters', '::part(meter-label) { translate: 0 3px }', /^meter-label is at/],
  ['a point with its name', 'evidence-timeline', '::part(point) { translate: 6px }', /^point is at/],
  ['a heading left out', 'trend-faq', '::part(heading) { display: none }', /^heading is gone/],
  ['more room in a row', 'evidence-table', '::part(row) { line-height: 2 }', /^row is at/],
];

/** Only pixels can tell. */
const PAINTED: readonly (readonly [what: string, element: string, css: string])[] = [
  ['another colour', 'trend-stats', ' { --trend-ink: #b5179e }'],
  ['no marks', 'evidence-timeline', '::part(point) { opacity: 0 }'],
];

const plain = (element: string): Cell => {
  const cell = CELLS.find((one) => one.element === element && one.direction === 'ltr' && one.state === 'ready');
  if (!cell) throw new Error(`There is no picture of ${element}.`);
  return cell;
};

/** Compares the gallery's pictures in an engine with those that were accepted. */
export function comparePictures(engine: PictureEngine): void {
  const wanted = findBrowsers()[engine] !== undefined && requestedEngines().includes(engine);

  describe.skipIf(!wanted)(`the gallery in ${engine}`, () => {
    let server: PreviewServer;
    let origin: string;
    let browser: Browser;
    let page: Page;
    let baselines: Baselines;

    beforeAll(async () => {
      ({ server, origin } = await serveSite());
      browser = await openBrowser(engine);
      page = await browser.newPage();
      await prepare(page, engine);
      const version = await versionOf(browser, engine);
      baselines = new Baselines(engine, version);
      if (version !== baselines.madeBy && !UPDATING)
        console.warn(
          `look: this is ${version}, and the pictures were made by ${baselines.madeBy}: where everything stands is compared, and not its pixels. To renew: ${RENEW}`,
        );
    });

    afterAll(async () => {
      if (UPDATING) baselines.finish(CELLS.map(nameOf));
      await browser.close();
      await server.close();
    });

    /** What differs, and still does after a while: on a slow machine something may have come late. */
    async function differences(name: string): Promise<{ said: string[]; left?: string }> {
      const end = Date.now() + 5000;
      for (;;) {
        const seen = await look(page);
        const said = baselines.differences(name, seen);
        if (said.length === 0) return { said };
        if (Date.now() > end) return { said, left: baselines.leave(name, seen) };
      }
    }

    it.each(CELLS.map((cell) => [nameOf(cell), cell] as const))('looks as it did: %s', async (name, cell) => {
      await openCell(page, origin, cell);
      if (UPDATING) {
        baselines.keep(name, await steadyLook(page));
        return;
      }
      const { said, left = '' } = await differences(name);
      expect(
        said.slice(0, 12),
        `What was seen is in ${left}, what differs in .difference.png beside it. If it is as it should be: ${RENEW}`,
      ).toEqual([]);
    });

    it.each(PLANTED)('would not go unseen: %s', async (_, element, css, found) => {
      const cell = plain(element);
      await openCell(page, origin, cell, `${element}${css}`);
      await expect
        .poll(async () => baselines.differences(nameOf(cell), await look(page)), { timeout: 20_000 })
        .toContainEqual(expect.stringMatching(found));
    });

    it.each(PAINTED)('would not go unseen in pixels: %s', async (_, element, css) => {
      const shots = [];
      for (const planted of ['', `${element}${css}`]) {
        await openCell(page, origin, plain(element), planted);
        shots.push(shrink((await steadyLook(page)).screenshot));
      }
      const [before, after] = shots;
      if (!before || !after) throw new Error('Two pictures were to be taken.');
      expect(differingPixels(before, after).said).toContainEqual(expect.stringMatching(/pixels differ at/));
    });

    it.skipIf(UPDATING)('has no picture that nobody compares', () => {
      const files = CELLS.map(nameOf).flatMap((name) => [`${name}.json`, `${name}.png`]);
      expect(baselines.names).toEqual([...files, 'made-by.txt'].sort());
    });

    it('is in pictures with each of its values, and with any two of them that meet', async () => {
      await page.goto(`${origin}/gallery.html`);
      const values = await page.evaluate(
        (axes) =>
          axes.map((axis) => [
            ...new Set(
              [...document.querySelectorAll<HTMLInputElement>(`input[name=${axis}], select[name=${axis}] option`)].map(
                ({ value }) => value,
              ),
            ),
          ]),
        [...AXES],
      );
      const apart = ['element state', 'element theme', 'state theme'];
      const missing = AXES.flatMap((axis, i) =>
        AXES.slice(i).flatMap((other, j) =>
          (values[i] ?? []).flatMap((value) =>
            (axis === other ? [value] : (values[i + j] ?? []))
              .filter((with_) => !CELLS.some((cell) => cell[axis] === value && cell[other] === with_))
              .map((with_) => `${axis} ${value} with ${other} ${with_}`),
          ),
        ),
      ).filter((pair) => !apart.some((axes) => axes.split(' ').every((axis) => pair.includes(`${axis} `))));
      expect(values.flat().length).toBeGreaterThan(25);
      expect(missing).toEqual([]);
    });
  });
}
