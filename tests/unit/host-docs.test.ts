import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { APPS } from '../hosts/kit/apps.js';
import { CHECKS } from '../hosts/kit/checks.js';
import { GENERATORS } from '../hosts/kit/generators.js';
import { printedRow } from '../hosts/kit/matrix.js';
import { NPM_GENERATORS } from '../hosts/kit/npm-generators.js';
import { ROUTERS } from '../hosts/kit/routers.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string) => readFileSync(`${ROOT}${path}`, 'utf8');
const guide = read('docs/hosts.md');

const MAKERS = [...GENERATORS, ...NPM_GENERATORS, ...APPS];
const recipes = MAKERS.flatMap(({ name }) =>
  readdirSync(`${ROOT}integrations/${name}`, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `integrations/${name}/${entry.name}`),
);

/** The rule of docs/no-layout-shift.md, without what makes it readable. */
const [, rule = ''] = /```css\n(@media[^]*?)```/.exec(read('docs/no-layout-shift.md')) ?? [];
const written = rule
  .replace(/\s+/g, ' ')
  .replace(/ ?([{};:]) ?/g, '$1')
  .replaceAll(', ', ',')
  .replaceAll('card):', 'card):')
  .replaceAll(';}', '}')
  .trim();

describe('docs/hosts.md', () => {
  it.each(recipes)('shows %s as the tests build it, and where it is', (path) => {
    expect(guide).toContain(`(../${path})`);
    expect(guide).toMatch(/\n$/);
    expect(guide).toContain(`\n${read(path)}\`\`\`\n`);
  });

  it('shows no code that no test builds', () => {
    const code = [...guide.matchAll(/^```[\w-]+\n([^]*?)^```$/gm)].map(([, text = '']) => text);
    const files = recipes.map(read);
    expect(code).toHaveLength(recipes.length);
    expect(code.filter((text) => !files.includes(text))).toEqual([]);
  });

  it.each([...MAKERS, ...ROUTERS])('has a row of what was measured with $title', ({ title }) => {
    const cells = printedRow(title)?.split(' | ') ?? [];
    expect(cells.slice(2)).toHaveLength(CHECKS.length);
    expect(cells[1]).toMatch(/^\d+(\.\d+)+$/);
  });

  it('has a column for each check', () => {
    expect(guide).toContain(`| | version | ${CHECKS.map(({ column }) => column).join(' | ')} |`);
  });

  it('names the attributes that every recipe takes', () => {
    const [, names = ''] = /the attributes (`[^.]*`)\./.exec(guide) ?? [];
    const list = names.replaceAll(/[`,]/g, '');
    expect(list.split(' ').length).toBeGreaterThan(5);
    // A component hands on whatever it is given.
    const own = recipes.filter(
      (path) => /trend[-_]?(embed)?\.(html|js|lua|py)$/.test(path) && !path.includes('docusaurus'),
    );
    expect(own).toHaveLength(8);
    const spelt = (text: string) => text.replaceAll('" "', ' ');
    expect(own.filter((path) => !spelt(read(path)).includes(list))).toEqual([]);
  });
});

describe('the line against layout shifts', () => {
  const lines = [...recipes, 'docs/no-layout-shift.md'].flatMap((path) =>
    [...read(path).matchAll(/data:text\/css,[^"' ]*/g)].map(([line]) => ({ path, line })),
  );

  it('is the rule of the docs, wherever it stands', () => {
    expect(lines.length).toBeGreaterThan(10);
    for (const { path, line } of lines)
      expect(decodeURIComponent(line.replace('data:text/css,', '')), path).toBe(written);
  });

  it('has nothing that a template, a filter or MDX takes for its own', () => {
    for (const { line } of lines) expect(line).not.toMatch(/[{}<>"'`@$#&\\\s*_]/);
  });

  it('closes itself, as MDX wants it', () => {
    expect(read('docs/no-layout-shift.md')).toMatch(/<link rel="stylesheet" href="data:text\/css,[^"]*" \/>/);
  });

  it('is where the recipes are that write a page', () => {
    const without = MAKERS.filter(({ name }) => !lines.some(({ path }) => path.startsWith(`integrations/${name}/`)));
    expect(without.map(({ name }) => name)).toEqual([]);
  });
});

it('every recipe is there', () => {
  const names = ['astro', 'docusaurus', 'eleventy', 'hugo', 'jekyll', 'markdown-it', 'mdx', 'mkdocs', 'next'];
  expect(MAKERS.map(({ name }) => name).sort()).toEqual([...names, 'pandoc', 'remark', 'sphinx', 'vitepress']);
  expect(recipes.every((path) => existsSync(`${ROOT}${path}`))).toBe(true);
});
