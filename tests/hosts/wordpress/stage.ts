// A WordPress, a publisher and those who use them, set up for the tests of a file and ended after them.

import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll } from 'vitest';
import { findWordPress } from '../../../scripts/wordpress.mjs';
import { WordPress } from './bed.js';
import { Author, openBrowser, openTab, type Tab } from './people.js';
import { publish, type Publisher, TREND } from './publisher.js';

export interface Stage {
  readonly site: WordPress;
  readonly publisher: Publisher;
  readonly browser: Browser;
  /** Somebody without the right to post unfiltered HTML. */
  readonly author: Author;
  /** The addresses of the trend's document and page. */
  readonly documentAddress: string;
  readonly pageAddress: string;
  /** Opens a post as a reader. */
  read(id: unknown, width?: number): Promise<Tab>;
}

async function setUp(found: Exclude<ReturnType<typeof findWordPress>, { missing: string }>) {
  const ends: (() => Promise<void>)[] = [];
  const close = async () => {
    for (const end of ends.reverse()) await end();
  };
  try {
    const publisher = await publish();
    ends.push(() => publisher.close());
    const site = await WordPress.install(found);
    ends.push(() => site.close());
    const browser = await openBrowser();
    ends.push(() => browser.close());
    const author = await Author.signIn(browser, site.origin, 'author');
    const stage: Stage = {
      site,
      publisher,
      browser,
      author,
      documentAddress: `${publisher.base}${TREND}.json`,
      pageAddress: `${publisher.base}${TREND}/`,
      async read(id, width) {
        const tab = await openTab(browser, width);
        await tab.page.goto(`${site.origin}/?p=${String(id)}`);
        return tab;
      },
    };
    return { stage, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/**
 * Sets a stage before the tests of a file.
 * @returns the stage once it is set, and why there is none
 */
export function setStage(): { readonly stage: () => Stage; readonly missing: string | undefined } {
  const found = findWordPress();
  if ('missing' in found) {
    console.log(`No WordPress: ${found.missing}.`);
    return {
      missing: found.missing,
      stage: () => {
        throw new Error(found.missing);
      },
    };
  }
  let set: Awaited<ReturnType<typeof setUp>> | undefined;
  beforeAll(async () => {
    set = await setUp(found);
  }, 240_000);
  afterAll(() => set?.close(), 60_000);
  return {
    missing: undefined,
    stage: () => {
      if (!set) throw new Error('The stage is not set yet.');
      return set.stage;
    },
  };
}
