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
});
