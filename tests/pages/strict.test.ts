import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawnCard, type Engine, type HostBrowser, openHostBrowser, readyCard } from './host-browser.js';
import { differences, type Look, snapshot } from './hosts/snapshot.js';
import { strictPages } from './hosts/strict.js';

/** Opens a page, uses its card as a reader would, and tells how it looks and what was complained about. */
async function use(hosts: HostBrowser, name: string): Promise<{ look: Look[]; messages: string[] }> {
  const { page, messages } = await hosts.tab();
  await page.goto(hosts.url(name));
  const card = await readyCard(page);
  await drawnCard(page, card);
  await page.evaluate((host) => {
    const root = host.shadowRoot;
    root?.querySelector<HTMLElement>('[part=question] button')?.click();
    root?.querySelector<HTMLElement>('[data-point="0"]')?.focus();
  }, card);
  await page.waitForFunction(
    (host) => host.shadowRoot?.querySelector('[part~=detail]')?.matches(':popover-open') ?? false,
    {},
    card,
  );
  const look = await page.evaluate(snapshot, card);
  await page.close();
  return { look, messages };
}

/** Saves the timeline as PNG; what the page's policy reports of it, and the first bytes of the file. */
async function savePng(
  hosts: HostBrowser,
  name: string,
): Promise<{ file: string; reports: string[]; messages: string[] }> {
  const { page, messages } = await hosts.tab();
  await page.evaluateOnNewDocument(() => {
    const page = globalThis as { reports?: string[]; blobs?: Blob[] };
    const { reports, blobs } = Object.assign(page, { reports: [] as string[], blobs: [] as Blob[] });
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      reports.push(`${violatedDirective} ${blockedURI}`),
    );
    URL.createObjectURL = (blob: Blob) => (blobs.push(blob), '#');
  });
  await page.goto(hosts.url(name));
  const card = await readyCard(page);
  await drawnCard(page, card);
  await page.evaluate((host) => {
    const details = host.shadowRoot?.querySelector<HTMLDetailsElement>('[part=timeline] [part=pictures]');
    if (details) details.open = true;
  }, card);
  const button = await page.waitForFunction(
    (host) => host.shadowRoot?.querySelector<HTMLButtonElement>('[part=timeline] [part=pictures] button'),
    {},
    card,
  );
  await page.evaluate((pressed) => pressed?.click(), button);
  await page.waitForFunction(
    (host) => host.shadowRoot?.querySelector('[part=timeline] [part=pictures] [aria-live]')?.textContent,
    {},
    card,
  );
  const saved = await page.evaluate(async () => {
    const { reports = [], blobs = [] } = globalThis as { reports?: string[]; blobs?: Blob[] };
    const bytes = new Uint8Array((await blobs[0]?.slice(0, 4).arrayBuffer()) ?? new ArrayBuffer(0));
    return { file: String.fromCharCode(...bytes), reports };
  });
  await page.close();
  return { ...saved, messages };
}

describe.each<Engine>(['chromium', 'firefox'])('a page with strict headers, in %s', (engine) => {
  let hosts: HostBrowser;
  let lenient: Look[];

  beforeAll(async () => {
    hosts = await openHostBrowser(engine);
    ({ look: lenient } = await use(hosts, 'lenient'));
  });

  afterAll(() => hosts.close());

  it.each(strictPages)('$name: $what', async ({ name }) => {
    const { look, messages } = await use(hosts, name);
    expect(messages).toEqual([]);
    expect(differences(lenient, look).slice(0, 12)).toEqual([]);
  });

  // Where policies are named, the classic script may load no other file: no pictures.
  const policed = strictPages.filter(
    ({ name, headers }) => headers?.['content-security-policy'] && !name.includes('named'),
  );
  it.each(policed)('a PNG is saved, and nothing is reported: $name', async ({ name }) => {
    expect(await savePng(hosts, name)).toEqual({ file: '\x89PNG', reports: [], messages: [] });
  });
});
