// Text zoom, and not the zoom of the whole page: Firefox has it, and there it can be set from outside.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawnCard, type HostBrowser, openHostBrowser, readyCard } from './host-browser.js';

/** `os-zoom-behavior` 2: what the system says of text is for text alone. */
const zoomed = (percent: number) => ({ 'ui.textScaleFactor': percent, 'browser.display.os-zoom-behavior': 2 });

let plain: HostBrowser;
let large: HostBrowser;

beforeAll(async () => {
  plain = await openHostBrowser('firefox', zoomed(100));
  large = await openHostBrowser('firefox', zoomed(200));
});

afterAll(() => Promise.all([plain.close(), large.close()]));

/** How high lines of text are, and what does not fit, in a card as wide as the window. */
async function lookAt(hosts: HostBrowser, width: number) {
  const { page } = await hosts.tab();
  await page.setViewport({ width, height: 800 });
  await page.goto(hosts.url('lenient'));
  const card = await readyCard(page);
  await drawnCard(page, card);
  const seen = await page.evaluate((host) => {
    const all = [...(host.shadowRoot?.querySelectorAll<HTMLElement>('[part=base] *') ?? [])];
    // What stands for assistive technology is 1 px, and hides the rest.
    const shown = all.filter((element) => !element.closest('.aloud') && element.clientWidth > 1);
    const frame = host.getBoundingClientRect();
    const height = (selector: string) =>
      host.shadowRoot?.querySelector(selector)?.getBoundingClientRect().height ?? Number.NaN;
    const texts = [...(host.shadowRoot?.querySelectorAll('[part=chart] text') ?? [])].map((text) =>
      text.getBoundingClientRect(),
    );
    const apart = (a: DOMRect, b: DOMRect) =>
      a.right <= b.left || b.right <= a.left || a.bottom - 3 <= b.top || b.bottom - 3 <= a.top;
    return {
      label: height('[part=chart] text'),
      figure: height('[part=stat-figure]'),
      wide: shown
        // What a finger may hit around a name is no text.
        .filter((element) => element.scrollWidth > element.clientWidth + 1 && !element.matches('[part=company] button'))
        .map((element) => element.outerHTML),
      outside: texts.filter(({ left, right }) => left < frame.left - 4 || right > frame.right + 4).length,
      covered: texts.filter((one, i) => texts.slice(i + 1).some((other) => !apart(one, other))).length,
    };
  }, card);
  await page.close();
  return seen;
}

describe('text zoom of 200 %', () => {
  it.each([360, 768, 1280])('makes all text twice as large, at %i px, and nothing is lost', async (width) => {
    const [before, after] = await Promise.all([lookAt(plain, width), lookAt(large, width)]);
    expect(after).toMatchObject({ wide: [], outside: 0, covered: 0 });
    // Heights of lines are rounded: 19 px becomes 34 in some fonts.
    expect(after.label / before.label).toBeGreaterThan(1.7);
    expect(after.figure / before.figure).toBeGreaterThan(1.5);
  });
});
