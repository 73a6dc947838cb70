import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type {} from '../../src/entries/trend-embed.js';
import { drawnCard, type HostBrowser, openHostBrowser, readyCard, settled } from './host-browser.js';

let hosts: HostBrowser;

beforeAll(async () => {
  hosts = await openHostBrowser();
});

afterAll(() => hosts.close());

async function open(name: string): Promise<{ page: Page; messages: string[] }> {
  const { page, messages } = await hosts.tab();
  await page.goto(hosts.url(name));
  return { page, messages };
}

/** Every element of ours on the page, with its state and the version that it is of. */
const elements = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('trend-card, trend-provider, trend-card *, trend-provider *')].flatMap((element) =>
      'state' in element
        ? [
            `${element.localName} ${String(element.state)} ${element.shadowRoot?.querySelector('[data-version]') ? 'other' : 'ours'}`,
          ]
        : [],
    ),
  );

describe('two versions on one page', () => {
  const ours = (name: string) => `${name} ready ours`;
  const other = (name: string) => `${name} ready other`;
  const INSIDE = ['trend-faq', 'trend-header'];
  it.each([
    // A provider shows nothing by which its version could be told.
    ['other-provider', [ours('trend-provider'), ...INSIDE.map(ours), other('trend-card'), ...INSIDE.map(ours)]],
    ['other-sections', [ours('trend-provider'), ...INSIDE.map(other), ours('trend-card'), ...INSIDE.map(other)]],
    ['other-all', [ours('trend-provider'), ...INSIDE.map(other), other('trend-card')]],
  ] as const)('%s: each keeps what it defined, and all are given their trend', async (name, expected) => {
    const { page, messages } = await open(name);
    await readyCard(page);
    await page.waitForFunction(
      (count) => {
        const all = [...document.querySelectorAll('*')].filter((element) => 'state' in element);
        return all.length === count && all.every((element) => element.matches(':state(ready)'));
      },
      {},
      expected.length,
    );
    expect(await elements(page)).toEqual(expected);
    const heard = await page.evaluate(() => {
      const details: string[] = [];
      document.body.addEventListener('trend-faq-toggle', ({ detail: { item, open } }) =>
        details.push(`${item.question} ${open}`),
      );
      for (const faq of document.querySelectorAll('trend-faq, trend-card'))
        faq.shadowRoot?.querySelector<HTMLElement>('[part=question] button')?.click();
      return details;
    });
    expect(heard).toHaveLength(expected.filter((line) => /faq|card/.test(line)).length);
    expect(messages).toEqual([]);
    await page.close();
  });
});

describe('the page itself', () => {
  it('keeps its look, its globals, its prototypes and its focus', async () => {
    const { page, messages } = await open('leak');
    await page.focus('#field');
    const state = () =>
      page.evaluate(() => {
        const own = [...document.querySelectorAll('*')].filter(
          (element) => !element.closest('trend-card') && element.localName !== 'script',
        );
        const globals = Object.getOwnPropertyNames(window).sort();
        const shape = (value: unknown) =>
          typeof value === 'function' || (typeof value === 'object' && value !== null)
            ? Reflect.ownKeys(value).map(String).sort().join()
            : '';
        const safely = (name: string): unknown => {
          try {
            return /^(frames|self|window|globalThis|parent|top|document|performance|event)$/.test(name)
              ? undefined
              : window[name as never];
          } catch {
            return undefined;
          }
        };
        return {
          looks: own.map((element) => {
            const style = getComputedStyle(element);
            const all = [...style].filter((name) => !/-origin$|^(block-size|height)$/.test(name));
            return `${element.localName}: ${all.map((name) => style.getPropertyValue(name)).join('; ')}`;
          }),
          globals,
          shapes: globals.map((name) => {
            const value = safely(name);
            const { prototype } = Object(value) as { prototype?: unknown };
            return `${name}: ${shape(value)} / ${shape(prototype)}`;
          }),
          symbols: Object.getOwnPropertySymbols(window).length,
          attributes: own.map((element) => [...element.attributes].map(({ name, value }) => `${name}=${value}`).join()),
          sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
          focus: document.activeElement?.id,
          stored: [document.cookie, localStorage.length, sessionStorage.length],
          history: [history.length, location.href],
        };
      });
    const before = await state();
    for (const src of ['trend-embed.js', 'trend-embed.iife.js'])
      await page.addScriptTag({ url: src, type: src.includes('iife') ? '' : 'module' });
    await drawnCard(page, await readyCard(page));
    const after = await state();
    // The classic script's one global, and the names that the browser's driver makes for itself.
    const without = (names: string[]) => names.filter((name) => !/^(TrendEmbed\b|__aria|puppeteer)/.test(name));
    expect(without(after.globals)).toEqual(before.globals);
    expect({ ...after, globals: before.globals, shapes: without(after.shapes) }).toEqual(before);
    expect(messages).toEqual([]);
    await page.close();
  });
});

describe('leaving and coming back', () => {
  it('is as it was when the page comes back from the back/forward cache', async () => {
    const { page, messages } = await open('plain');
    await drawnCard(page, await readyCard(page));
    await page.evaluate(() => {
      addEventListener('pageshow', ({ persisted }) => {
        const card = document.querySelector('trend-card');
        Object.assign(window, { back: { persisted, state: card?.state } });
      });
      document.querySelector('trend-card')?.shadowRoot?.querySelector<HTMLElement>('[part=question] button')?.click();
    });
    await page.goto(hosts.url('lenient'));
    await page.evaluate(() => history.back());
    await page.waitForFunction(() => 'back' in window);
    expect(await page.evaluate(() => (window as unknown as { back: unknown }).back)).toEqual({
      persisted: true,
      state: 'ready',
    });
    expect(
      await page.evaluate(() => {
        const root = document.querySelector('trend-card')?.shadowRoot;
        const question = root?.querySelectorAll<HTMLElement>('[part=question] button')[1];
        question?.click();
        return [...(root?.querySelectorAll('[part=question] button') ?? [])].slice(0, 2).length;
      }),
    ).toBe(2);
    await page.waitForFunction(
      () => document.querySelector('trend-card')?.shadowRoot?.querySelectorAll('[aria-expanded=true]').length === 2,
    );
    expect(messages).toEqual([]);
    await page.close();
  });

  it('shows its trend in a tab that nobody has looked at yet', async () => {
    const { page, messages } = await hosts.tab();
    const { page: front } = await hosts.tab();
    await front.bringToFront();
    const devtools = await page.createCDPSession();
    // No frames are made for a page that is not seen.
    await devtools.send('Page.enable');
    await page.goto(hosts.url('plain'));
    await page.waitForFunction(() => document.querySelector('trend-card')?.state === 'ready', { polling: 50 });
    await page.waitForFunction(
      () => document.querySelector('trend-card')?.shadowRoot?.querySelector('[data-point="10"]'),
      {
        polling: 50,
      },
    );
    expect(messages).toEqual([]);
    await Promise.all([page.close(), front.close()]);
  });
});

describe('a thousand times in and out', () => {
  it('leaves no listener, observer, timer or tree behind', async () => {
    const { page, messages } = await hosts.tab();
    await page.evaluateOnNewDocument(() => {
      // What is watched and what is waited for, counted where the browser does not tell.
      const pending = { timers: new Set<unknown>(), watched: 0 };
      Object.assign(window, { pending });
      const { setTimeout: set, clearTimeout: clear } = window;
      Object.assign(window, {
        setTimeout(callback: () => void, ...rest: []) {
          const timer = set(
            () => {
              pending.timers.delete(timer);
              callback();
            },
            ...rest,
          );
          pending.timers.add(timer);
          return timer;
        },
        clearTimeout(timer: number) {
          pending.timers.delete(timer);
          clear(timer);
        },
      });
      for (const { prototype } of [ResizeObserver, IntersectionObserver, MutationObserver]) {
        const watching = new WeakMap<object, Set<unknown>>();
        const { observe, disconnect } = prototype as ResizeObserver;
        Object.assign(prototype, {
          observe(this: ResizeObserver, target: Element, ...rest: []) {
            const targets = watching.get(this) ?? new Set();
            watching.set(this, targets);
            if (!targets.has(target)) pending.watched++;
            targets.add(target);
            observe.call(this, target, ...rest);
          },
          disconnect(this: ResizeObserver) {
            pending.watched -= watching.get(this)?.size ?? 0;
            watching.delete(this);
            disconnect.call(this);
          },
        });
      }
    });
    await page.goto(hosts.url('plain'));
    await drawnCard(page, await readyCard(page));
    const devtools = await page.createCDPSession();

    /** The page's card leaves and comes back; others come, are rendered, and go for good. */
    const cycles = (times: number, others: number) =>
      page.evaluate(
        async (count, renewed) => {
          const card = document.querySelector('trend-card');
          if (!card) throw new Error('There is no card.');
          for (let time = 0; time < count; time++) {
            card.remove();
            if (time % 2) await Promise.resolve();
            document.body.append(card);
            if (time % 50 === 0) await card.updateComplete;
          }
          for (let time = 0; time < renewed; time++) {
            const fresh = document.createElement('trend-card');
            fresh.src = card.src;
            document.body.append(fresh);
            await fresh.updateComplete;
            fresh.remove();
          }
        },
        times,
        others,
      );
    const measure = async () => {
      // A load that takes two seconds has what shows a failure asked for ahead.
      await page.waitForFunction('pending.timers.size === 0');
      await settled(page);
      for (let time = 0; time < 3; time++) await devtools.send('HeapProfiler.collectGarbage');
      const { nodes, jsEventListeners, documents } = await devtools.send('Memory.getDOMCounters');
      const { JSHeapUsedSize = 0 } = await page.metrics();
      const { timers, watched } = await page.evaluate(() => {
        const { pending } = window as unknown as { pending: { timers: Set<unknown>; watched: number } };
        return { timers: pending.timers.size, watched: pending.watched };
      });
      return { counts: { nodes, jsEventListeners, documents, timers, watched }, heap: JSHeapUsedSize };
    };

    await cycles(50, 5);
    const before = await measure();
    await cycles(1000, 40);
    const after = await measure();
    expect(after.counts).toEqual(before.counts);
    // Code that became hot takes room of its own; a card that stayed would be some 300 kB, a listener 1000 times.
    expect(after.heap - before.heap).toBeLessThan(1_000_000);
    expect(messages).toEqual([]);
    await page.close();
  }, 240_000);
});

describe('a card with the accessibility tree on', () => {
  /** Opens the detail of a point by the pointer, and presses its text and its link. */
  async function pressDetail(hidden: boolean): Promise<string[]> {
    const { page, messages } = await open('lenient');
    const devtools = await page.createCDPSession();
    await devtools.send('Accessibility.enable');
    await devtools.send('Accessibility.getFullAXTree');
    const card = await readyCard(page);
    await drawnCard(page, card);
    await page.$eval('pierce/[data-point="0"]', (point) => (point as SVGElement).focus());
    await page.waitForSelector('pierce/[part~=detail]:popover-open a');
    await page.$eval(
      'pierce/[part~=detail]',
      (box, asHidden) => {
        if (asHidden) box.setAttribute('aria-hidden', 'true');
        box.addEventListener('click', (event) => event.preventDefault());
      },
      hidden,
    );
    for (const selector of ['strong', 'a']) await page.click(`pierce/[part~=detail] ${selector}`);
    await settled(page);
    await devtools.send('Accessibility.getFullAXTree');
    await page.close();
    return messages;
  }

  it('says nothing on the console when the reader presses into the detail', async () => {
    expect(await pressDetail(false)).toEqual([]);
  });

  it('would say so if the detail were hidden', async () => {
    expect((await pressDetail(true)).join()).toContain('aria-hidden');
  });
});
