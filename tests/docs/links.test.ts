import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtFolder, buildSite } from './built-site.js';
import { addressesOf, elementsOf, type Found, idsOf } from './html.js';

let folder: string;
let remove: () => Promise<void>;
let files: string[];
let pages: Map<string, Found[]>;

beforeAll(async () => {
  ({ folder, remove } = await builtFolder());
  files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(join(folder, name)).isFile(),
  );
  const html = files.filter((name) => name.endsWith('.html') && !/(^|\/)dist\//.test(name));
  pages = new Map(html.map((name) => [name, elementsOf(readFileSync(join(folder, name), 'utf8'))]));
});

afterAll(() => remove());

/** Pages of the documentation: those that the demo and the studio bring are pages of their own. */
const documentation = () => [...pages].filter(([name]) => !/(^|\/)(demo|studio|dist)\/|^v\//.test(name));

/** The file that an address leads to from a page, and the fragment in it; undefined for other hosts and schemes. */
function target(page: string, address: string): { file: string; fragment: string } | undefined {
  if (/^([a-z][\w+.-]*:|\/\/)/i.test(address)) return undefined;
  const url = new URL(address, `http://site.example/${page}`);
  const path = decodeURIComponent(url.pathname).slice(1);
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  return { file, fragment: decodeURIComponent(url.hash.slice(1)) };
}

describe('the links of the site', () => {
  it('lead to files and headings that are there', () => {
    const dead = [...pages].flatMap(([page, elements]) =>
      addressesOf(elements).flatMap((address) => {
        const found = target(page, address);
        if (!found) return [];
        if (!existsSync(join(folder, found.file))) return [`${page}: ${address}`];
        // A deep link into a trend leads to what is shown by script.
        const headings = pages.get(found.file);
        const known = found.fragment === '' || !headings || found.fragment.includes('/');
        return known || idsOf(headings).has(found.fragment) ? [] : [`${page}: ${address}`];
      }),
    );
    expect(dead).toEqual([]);
  });

  it('are all relative: the site may stand in any folder', () => {
    const rooted = documentation().flatMap(([page, elements]) =>
      addressesOf(elements)
        .filter((address) => address.startsWith('/'))
        .map((address) => `${page}: ${address}`),
    );
    expect(rooted).toEqual([]);
  });

  it('lead from each page’s Markdown to Markdown that is there', async () => {
    const texts = files.filter((name) => name.endsWith('index.md') && !name.startsWith('v/'));
    const dead: string[] = [];
    for (const name of texts) {
      const prose = (await readFile(join(folder, name), 'utf8'))
        .replace(/^```[^]*?^```$/gm, '')
        .replace(/`[^`]*`/g, '');
      for (const [, address = ''] of prose.matchAll(/\]\(([^)\s]+)\)/g)) {
        const found = target(name, address);
        if (found && !existsSync(join(folder, found.file))) dead.push(`${name}: ${address}`);
      }
    }
    expect(texts.length).toBeGreaterThan(60);
    expect(dead).toEqual([]);
  });
});

describe('a page of the site', () => {
  it('has a script only where it has an example, or searches', () => {
    const wrong = documentation().filter(([name, elements]) => {
      const scripts = elements.filter(({ tag }) => tag === 'script').length;
      const frames = elements.filter(({ tag }) => tag === 'iframe').length;
      return scripts !== (frames > 0 || name === 'search/index.html' ? 1 : 0);
    });
    expect(wrong.map(([name]) => name)).toEqual([]);
    expect(
      documentation().filter(([, elements]) => elements.some(({ tag }) => tag === 'script')).length,
    ).toBeGreaterThan(4);
  });

  it('has a policy, no style of its own, and its text as Markdown beside it', () => {
    const wrong = documentation().flatMap(([name, elements]) => {
      const policy = elements.some(
        ({ attributes }) => attributes.get('http-equiv')?.toLowerCase() === 'content-security-policy',
      );
      const styled = elements.some(({ tag, attributes }) => tag === 'style' || attributes.has('style'));
      const text = name === 'search/index.html' || existsSync(join(folder, name.replace(/html$/, 'md')));
      const titled = elements.filter(({ tag }) => tag === 'h1').length === 1;
      return policy && !styled && text && titled ? [] : [name];
    });
    expect(wrong).toEqual([]);
  });

  it('has only ids that are its own', () => {
    const wrong = documentation().filter(([, elements]) => {
      const ids = elements.flatMap(({ attributes }) => attributes.get('id') ?? []);
      return new Set(ids).size !== ids.length;
    });
    expect(wrong.map(([name]) => name)).toEqual([]);
  });
});

describe('what is written beside the pages', () => {
  it('is a list for language models of every page', async () => {
    const list = await readFile(join(folder, 'llms.txt'), 'utf8');
    const named = [...list.matchAll(/\]\(([^)]+)\)/g)].map(([, address = '']) => address);
    const texts = files.filter((name) => name.endsWith('index.md') && !name.startsWith('v/'));
    expect([...named].sort()).toEqual(texts.sort());
  });

  it('is the documentation of each version, which later builds keep', async () => {
    const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };
    expect(existsSync(join(folder, 'v', version, 'theming/index.html'))).toBe(true);
    await mkdir(join(folder, 'v/0.0.1'), { recursive: true });
    await writeFile(join(folder, 'v/0.0.1/index.html'), 'earlier');
    await writeFile(join(folder, 'own.txt'), 'somebody’s own');
    await buildSite(folder);
    expect(await readFile(join(folder, 'v/0.0.1/index.html'), 'utf8')).toBe('earlier');
    expect(await readFile(join(folder, 'own.txt'), 'utf8')).toBe('somebody’s own');
    expect(addressesOf(elementsOf(await readFile(join(folder, 'versions/index.html'), 'utf8')))).toContain(
      '../v/0.0.1/',
    );
    const copy = join(folder, 'v', version, 'versions/index.html');
    expect(addressesOf(elementsOf(await readFile(copy, 'utf8')))).toContain('../../0.0.1/');
  });
});
