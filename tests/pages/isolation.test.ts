import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawnCard, type HostBrowser, openHostBrowser, readyCard, settled } from './host-browser.js';
import { isolationPages } from './hosts/isolation.js';
import { ROOMS, SIZINGS } from './hosts/sizing.js';
import { type Comparison, differences, type Look, snapshot } from './hosts/snapshot.js';

let hosts: HostBrowser;
let page: Page;
let messages: string[];
let blank: readonly Look[];

/** What happens on a page once the card has its trend. */
const LATER: Readonly<Record<string, string>> = {
  modal: 'document.querySelector("dialog").showModal()',
  'closed-details': 'document.querySelector("details").open = true',
  'not-displayed': 'document.querySelector("div[hidden]").hidden = false',
  'growing-column': 'document.querySelector("#column").className = "wide"',
};

/** In quirks mode lines that hold only small text are lower, and nothing can be done about it. */
const LESS: Readonly<Record<string, Comparison>> = { quirks: { sides: [0, 2] } };

async function look(name: string): Promise<Look[]> {
  await page.goto(hosts.url(name));
  const frame = page.frames()[1] ?? page;
  const host = await readyCard(frame);
  if (LATER[name]) await page.evaluate(LATER[name]);
  await drawnCard(frame, host);
  return frame.evaluate(snapshot, host);
}

beforeAll(async () => {
  hosts = await openHostBrowser();
  ({ page, messages } = await hosts.tab());
  blank = await look('blank');
});

afterAll(() => hosts.close());

describe('a card looks and measures as on a blank page', () => {
  it.each(isolationPages)('$name: $what', async ({ name }) => {
    messages.length = 0;
    const here = await look(name);
    expect(differences(blank, here, LESS[name]).slice(0, 12)).toEqual([]);
    expect(messages).toEqual([]);
  });
});

describe('a card that says itself how wide it is', () => {
  describe.each(ROOMS)('in %i px', (room) => {
    let widths: Map<string, { base: number; out: string[] }>;

    beforeAll(async () => {
      await page.goto(hosts.url(`sizing-${room}`));
      await page.waitForFunction(() =>
        [...document.querySelectorAll('trend-card')].every(
          (card) => card.matches(':state(ready)') && card.shadowRoot?.querySelector('[data-point="10"]'),
        ),
      );
      await settled(page);
      const measured = await page.evaluate(() =>
        [...document.querySelectorAll('trend-card')].map((card) => {
          const base = card.shadowRoot?.querySelector('[part=base]')?.getBoundingClientRect();
          const { left = 0, right = 0, width = 0 } = base ?? {};
          const parts = card.shadowRoot?.querySelectorAll('p, h2, h3, h4, a, button, time, li, svg, [part]') ?? [];
          const out = [...parts]
            .map((part) => ({ name: part.getAttribute('part') ?? part.localName, box: part.getBoundingClientRect() }))
            // Large figures may stand out a little, as type that is aligned by eye does.
            .filter(({ box }) => box.width > 1 && (box.left < left - 6 || box.right > right + 6))
            .map(({ name }) => name);
          return { name: card.parentElement?.id ?? '', base: width, out };
        }),
      );
      widths = new Map(measured.map(({ name, ...rest }) => [name, rest]));
    });

    it.each(SIZINGS)('$name', ({ name, fills }) => {
      const { base = 0, out = ['nothing was measured'] } = widths.get(name) ?? {};
      expect(base).toBeLessThanOrEqual(room);
      expect(base).toBeGreaterThanOrEqual(fills ? room : 240);
      expect(out).toEqual([]);
    });
  });
});

describe('what the page takes away is gone from the card too', () => {
  it.each([
    ['visibility', 'style', 'visibility: hidden'],
    ['the pointer', 'style', 'opacity: 0; pointer-events: none'],
    ['all use', 'inert', ''],
  ])('%s', async (_, attribute, value) => {
    await look('blank');
    const hit = () =>
      page.evaluate(() => {
        const card = document.querySelector('trend-card');
        const button = card?.shadowRoot?.querySelector<HTMLElement>('[part=question] button');
        button?.scrollIntoView({ block: 'center' });
        const { left = 0, top = 0 } = button?.getBoundingClientRect() ?? {};
        return document.elementFromPoint(left + 5, top + 20) === card;
      });
    expect(await hit()).toBe(true);
    await page.$eval('#place', (place, name, text) => place.setAttribute(name, text), attribute, value);
    expect(await hit()).toBe(false);
  });
});

describe('from right to left', () => {
  /** A trend without a language of its own takes the page's direction. */
  const turned = async (dir: string) => {
    await page.goto(hosts.url('blank'));
    const host = await readyCard(page);
    await page.evaluate(
      async (card, direction) => {
        document.documentElement.dir = direction;
        const trend: unknown = await (await fetch(card.src)).json();
        Object.assign(card, { trend: { ...(trend as object), lang: undefined } });
        await card.updateComplete;
      },
      host,
      dir,
    );
    await drawnCard(page, host);
    return page.evaluate((card) => {
      const base = card.shadowRoot?.querySelector('[part=base]')?.getBoundingClientRect();
      const blocks =
        card.shadowRoot?.querySelectorAll('section, [part~=section], h2, h3, h4, table, tr, td, th, li') ?? [];
      return [...blocks].map((block) => {
        const { left, right, width } = block.getBoundingClientRect();
        const start =
          getComputedStyle(block).direction === 'rtl' ? (base?.right ?? 0) - right : left - (base?.left ?? 0);
        return {
          name: block.getAttribute('part') ?? block.localName,
          start: Math.round(start),
          width: Math.round(width),
        };
      });
    }, host);
  };

  it('is the mirror image, as far as it is made of blocks', async () => {
    const [there, back] = [await turned('ltr'), await turned('rtl')];
    expect(back.length).toBe(there.length);
    const moved = back.filter(({ start, width }, index) => {
      const other = there[index];
      return Math.abs(start - (other?.start ?? NaN)) > 2 || Math.abs(width - (other?.width ?? NaN)) > 2;
    });
    expect(moved).toEqual([]);
  });
});
