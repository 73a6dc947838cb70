import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readHash } from '../../src/document/read-hash.js';
import type { TrendDocument } from '../../src/document/index.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const markdownIn = (folder: string) =>
  readdirSync(join(ROOT, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `${folder}/${name}`);

const PAGES = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'bench/README.md',
  ...markdownIn('docs'),
  ...(existsSync(join(ROOT, 'docs/frameworks')) ? markdownIn('docs/frameworks') : []),
  ...markdownIn('docs/decisions'),
];

/** A Markdown page without its fenced code. */
const prose = (text: string) => text.replace(/^```[^]*?^```$/gm, '');

/** The fragments of a page's headings, as GitHub makes them. */
const fragments = (page: string) =>
  [...prose(read(page)).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );

/** Relative links of a page that lead to no file, or to no heading of their file. */
function brokenLinks(page: string): string[] {
  const links = [...prose(read(page)).matchAll(/\]\((?![a-z]+:)([^)\s]+)\)/g)].map(([, link = '']) => link);
  return links.filter((link) => {
    const [path = '', fragment] = link.split('#');
    const target = path ? join(dirname(page), path) : page;
    if (!existsSync(join(ROOT, target))) return true;
    return fragment !== undefined && target.endsWith('.md') && !fragments(target).includes(fragment);
  });
}

/** Paths of the repository that a page names; of a pattern such as `src/<room>/*.ts`, the part before the pattern. */
const namedPaths = (text: string) =>
  [...text.matchAll(/(?<![\w./@-])(?:src|tests|scripts|demo|bench)\/[\w./-]*/g)].map(([path]) =>
    path.replace(/[./]+$/, ''),
  );

describe('docs', () => {
  it.each(PAGES)('%s links only to files and headings that exist', (page) => {
    expect(brokenLinks(page)).toEqual([]);
  });

  it.each(PAGES)('%s names only files and folders that exist', (page) => {
    expect(namedPaths(read(page)).filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });

  it('deep links lead somewhere in the demo’s documents', () => {
    const folder = join(ROOT, 'demo/trends');
    const trends = new Map(
      readdirSync(folder).map((name) => {
        const trend = JSON.parse(readFileSync(join(folder, name), 'utf8')) as TrendDocument;
        return [trend.id, trend];
      }),
    );
    const demo = readdirSync(join(ROOT, 'demo')).filter((name) => name.endsWith('.html'));
    const links = [...PAGES, ...demo.map((name) => `demo/${name}`)].flatMap((page) =>
      [...read(page).matchAll(/#([a-z0-9-]+)\/[^\s`"')<>\]]+/g)].flatMap(([hash, id = '']) => {
        const trend = trends.get(id);
        return trend ? [{ page, hash, found: readHash(hash, trend) !== undefined }] : [];
      }),
    );
    expect(links.length).toBeGreaterThan(1);
    expect(links.filter(({ found }) => !found)).toEqual([]);
  });

  it('each room of src/ is described in docs/architecture.md', () => {
    const named = namedPaths(read('docs/architecture.md'));
    const rooms = readdirSync(join(ROOT, 'src')).map((room) => `src/${room}`);
    expect(rooms.filter((room) => !named.includes(room))).toEqual([]);
  });
});

describe('the decisions', () => {
  const pages = markdownIn('docs/decisions').filter((page) => !page.endsWith('/README.md'));

  it.each(pages)('%s begins with date, status and when to revisit it', (page) => {
    expect(read(page)).toMatch(
      /^# .+\n\n- Date: \d{4}-\d\d-\d\d.*\n- Status: (accepted|superseded by .+)\n- Revisit when .+\.\n/,
    );
  });

  it('are all listed, each under its own title', () => {
    const listed = [...read('docs/decisions/README.md').matchAll(/^- \[(.+)\]\(([\w-]+\.md)\)$/gm)];
    expect(listed.map(([, title, name]) => `${title} ${name}`).sort()).toEqual(
      pages.map((page) => `${/^# (.+)$/m.exec(read(page))?.[1]} ${page.replace('docs/decisions/', '')}`).sort(),
    );
  });
});
