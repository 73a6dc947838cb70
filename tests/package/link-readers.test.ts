import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { extract } from '@extractus/oembed-extractor';
import { unfurl } from 'unfurl.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PublishedSite, publishSite } from '../pages/published-site.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const seed = JSON.parse(readFileSync(join(ROOT, 'demo/trends/meter-tracks-buyer.json'), 'utf8')) as {
  readonly id: string;
  readonly title: string;
  readonly publisher: { readonly name: string };
};
// What would break out of an attribute or of the answer, if it were not escaped.
const hostile = { ...seed, id: 'hostile', title: 'A "claim" <b>& more</b> \'😀\'' };

let site: PublishedSite;

beforeAll(async () => {
  site = await publishSite([seed, hostile]);
});

afterAll(() => site.close());

const IFRAMELY = `
import { run } from ${JSON.stringify(pathToFileURL(join(ROOT, 'node_modules/iframely/lib/core.js')).href)};
// What its list of domains grants to those whose oEmbed it trusts.
const rights = { isDefault: true, getRecordHash: () => '', isAllowed: () => true, getQATags: () => ['allow'] };
run(process.argv[2], { getWhitelistRecord: () => rights, refresh: true }, (error, data) => {
  console.log('\\n' + JSON.stringify({ error, meta: data?.meta, links: data?.links }));
  process.exit();
});
`;

interface Iframely {
  readonly error: unknown;
  readonly meta: Readonly<Record<string, unknown>>;
  readonly links: readonly { readonly rel: readonly string[]; readonly html?: string }[];
}

/** What iframely makes of a page. It reads its configuration from the folder in which it runs. */
async function iframely(url: string): Promise<Iframely> {
  const folder = mkdtempSync(join(tmpdir(), 'iframely-'));
  try {
    writeFileSync(join(folder, 'config.js'), "export default { CACHE_ENGINE: 'no-cache', WHITELIST_URL: '' };");
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
    writeFileSync(join(folder, 'run.js'), IFRAMELY);
    const child = spawn(process.execPath, ['run.js', url], { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] });
    let output = '';
    for await (const chunk of child.stdout) output += String(chunk);
    return JSON.parse(output.trim().split('\n').at(-1) ?? '') as Iframely;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe.each([seed, hostile])('a published page is read by what makes a preview of a link: $id', ({ id, title }) => {
  const page = () => `${site.base}${id}/`;
  const frame = () => `${page()}embed.html?sections=claim+stats+timeline`;

  it('oembed-extractor', async () => {
    const answer = await extract(page());
    expect(answer).toMatchObject({
      version: '1.0',
      type: 'rich',
      title,
      author_name: seed.publisher.name,
      width: 600,
      height: 600,
      thumbnail_url: `${site.base}${id}.png`,
      thumbnail_width: 1200,
      thumbnail_height: 630,
    });
    expect(answer['html']).toContain(`<iframe src="${frame()}" width="600" height="600"`);
  });

  it('unfurl.js', async () => {
    const { title: heading, description, canonical_url, open_graph, twitter_card, oEmbed } = await unfurl(page());
    expect(heading).toBe(`${title} · ${seed.publisher.name}`);
    expect(description).toMatch(/^What a vendor bills by/);
    expect(canonical_url).toBe('https://example.com/trends/meter-tracks-buyer');
    expect(open_graph).toMatchObject({
      title,
      url: page(),
      images: [
        {
          url: `${site.base}${id}.png`,
          width: 1200,
          height: 630,
          alt: expect.stringContaining('3 counterexamples') as string,
        },
      ],
    });
    expect(open_graph.description).toMatch(/^8 supporting, 3 counterexamples · as of June 2026 — What/);
    expect(twitter_card).toMatchObject({ card: 'summary_large_image', title });
    expect(oEmbed).toMatchObject({ type: 'rich', title, width: 600, height: 600 });
  });

  it('iframely', async () => {
    const { error, meta, links } = await iframely(page());
    expect(error).toBeNull();
    expect(meta).toMatchObject({ title, author: seed.publisher.name });
    const picture = links.find(({ rel }) => rel.includes('thumbnail'));
    expect(picture).toMatchObject({ href: `${site.base}${id}.png`, media: { width: 1200, height: 630 } });
    expect(links.find(({ rel }) => rel.includes('oembed'))?.html).toContain(
      `<iframe src="${frame()}" width="600" height="600"`,
    );
  });
});
