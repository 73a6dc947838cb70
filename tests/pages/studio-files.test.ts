import { type ChildProcess, spawn } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser, type ElementHandle, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowsers } from '../../scripts/browsers.mjs';

// The built studio on the files of a folder, as `trend-embed dev` serves it.

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const NAME = 'meter-tracks-buyer.json';

let folder: string;
let command: ChildProcess;
let browser: Browser;
let page: Page;

/** The address that the command names first. */
const addressOf = (started: ChildProcess): Promise<string> =>
  new Promise((done, fail) => {
    started.stdout?.on('data', (chunk: Buffer) => {
      const [address] = /http:\S+/.exec(chunk.toString()) ?? [];
      if (address) done(address);
    });
    started.once('exit', (code) => fail(new Error(`trend-embed dev ended with ${code}.`)));
  });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'trend-embed-files-'));
  await cp(`${ROOT}demo/trends/${NAME}`, join(folder, NAME));
  command = spawn(process.execPath, [`${ROOT}dist/cli.js`, 'dev', folder, '--no-open', '--port', '0']);
  const address = await addressOf(command);
  browser = await puppeteer.launch({
    executablePath: findBrowsers().chromium ?? '',
    args: ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
  page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  await page.goto(address);
});

afterAll(async () => {
  await browser.close();
  command.kill();
  await rm(folder, { recursive: true, force: true });
});

const until = async <T>(what: string, probe: () => Promise<T | null | false | undefined>): Promise<T> => {
  const end = Date.now() + 15_000;
  while (Date.now() < end) {
    const found = await probe();
    if (found) return found;
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
  throw new Error(`Waited in vain for ${what}.`);
};

const found = (selector: string): Promise<ElementHandle> =>
  until(selector, () => page.$(`trend-studio >>> ${selector}`));

const press = async (selector: string) => (await found(selector)).evaluate((one) => (one as HTMLElement).click());

const says = (words: string) =>
  until(words, async () =>
    (await (await found('studio-keep >>> .state')).evaluate((one) => one.textContent)).includes(words),
  );

interface Studio {
  readonly studio: {
    readonly document: { set(path: string[], value: string): void; valueAt(path: string[]): unknown };
  };
}

const set = (title: string) =>
  page.$eval('trend-studio', (one, to) => (one as unknown as Studio).studio.document.set(['title'], to), title);

const title = () => page.$eval('trend-studio', (one) => (one as unknown as Studio).studio.document.valueAt(['title']));

const onDisk = async () => (JSON.parse(await readFile(join(folder, NAME), 'utf8')) as { title: string }).title;

/** Another program saves the file. */
const elsewhere = async (to: string) => {
  const trend = JSON.parse(await readFile(join(folder, NAME), 'utf8')) as object;
  await writeFile(join(folder, NAME), `${JSON.stringify({ ...trend, title: to }, null, 2)}\n`);
};

describe('the studio on local files', () => {
  it('opens a file of the folder, and saves it by key', async () => {
    await press('studio-keep >>> .actions ::-p-text(Files…)');
    await press('studio-files >>> dialog[open] li button');
    await says(`${NAME}: saved.`);
    await set('Saved here');
    await says(`${NAME}: not saved.`);
    await page.keyboard.down('Control');
    await page.keyboard.press('s');
    await page.keyboard.up('Control');
    await says(`${NAME}: saved.`);
    expect(await onDisk()).toBe('Saved here');
  });

  it('shows what another program saves', async () => {
    await elsewhere('Saved elsewhere');
    await until('the other title', async () => (await title()) === 'Saved elsewhere');
  });

  it('asks where both have changed, and keeps mine', async () => {
    await set('Mine');
    await elsewhere('Theirs');
    await found('studio-conflict >>> dialog[open]');
    expect([await title(), await onDisk()]).toEqual(['Mine', 'Theirs']);
    await press('studio-conflict >>> .row button:nth-child(1)');
    await says(`${NAME}: saved.`);
    expect(await onDisk()).toBe('Mine');
  });

  it('asks where both have changed, and takes theirs; undo brings mine back', async () => {
    await set('Mine again');
    await elsewhere('Theirs again');
    await press('studio-conflict >>> dialog[open] .row button:nth-child(2)');
    await says(`${NAME}: saved.`);
    expect(await title()).toBe('Theirs again');
    await press('studio-keep >>> .pair button');
    expect(await title()).toBe('Mine again');
    expect(await onDisk()).toBe('Theirs again');
  });
});
