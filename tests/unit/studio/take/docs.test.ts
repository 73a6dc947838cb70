import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { WHOLE_TREND } from '../../../../src/sections/list.js';
import { SECTION_NAMES } from '../../../../src/studio/take/options.template.js';
import { CDN, VERSION } from '../../../../src/studio/take/release.js';
import { ROOM } from '../../../../src/studio/take/card.js';
import { WAYS } from '../../../../src/studio/take/ways.js';
import { codeOf, REFERENCE } from './taken.js';

const ROOT = fileURLToPath(new URL('../../../..', import.meta.url));
const read = (path: string) => readFileSync(`${ROOT}${path}`, 'utf8');
const all = WAYS.flatMap(({ ways }) => ways);
const unindented = (text: string) => text.replace(/^ +/gm, '');

describe('the lines of Take it are those of the docs', () => {
  it.each([
    ['hugo', 'hugo/example.md'],
    ['jekyll', 'jekyll/example.md'],
    ['eleventy', 'eleventy/example.md'],
    ['astro', 'astro/example.mdx'],
    ['mdx', 'mdx/example.mdx'],
    ['vitepress', 'vitepress/example.md'],
    ['docusaurus', 'docusaurus/example.md'],
    ['next', 'next/example.jsx'],
    ['mkdocs', 'mkdocs/example.md'],
    ['sphinx', 'sphinx/example.rst'],
    ['pandoc', 'pandoc/example.md'],
    ['markdown-it', 'markdown-it/example.md'],
    ['remark', 'remark/example.md'],
  ])('for %s', (name, path) => {
    const example = unindented(read(`integrations/${path}`));
    for (const part of codeOf(name, REFERENCE).split('\n\n')) expect(example).toContain(unindented(part));
    expect(all.find((way) => way.name === name)?.docs).toBe(`docs/hosts.md#${name}`);
  });

  it('for a page: the two lines of the README', () => {
    const taken = { ...REFERENCE, src: 'trends/meter-tracks-buyer.json' };
    expect(read('README.md')).toContain(`\`\`\`html\n${codeOf('module', taken)}\n\`\`\``);
    expect(codeOf('classic', taken)).toContain('<script defer src="trend-embed.iife.js"></script>');
    expect(read('README.md')).toContain('<script defer src="trend-embed.iife.js"></script>');
  });

  it.each(['module', 'classic'])('for a page with hashes, as %s: those of docs/cdn.md', (name) => {
    const guide = read('docs/cdn.md');
    const hashes = [...guide.matchAll(/dist\/([\w.-]+)"\n {2}integrity="([^"]+)"/g)];
    expect(hashes).toHaveLength(2);
    const files = Object.fromEntries(hashes.map(([, file = '', hash = '']) => [file, hash]));
    const taken = { ...REFERENCE, src: 'trends/meter-tracks-buyer.json', files: CDN };
    const code = codeOf(name, { ...taken, hashes: { files, document: undefined } });
    expect(guide).toContain(`\`\`\`html\n${code}\n\`\`\``);
  });

  it('for a frame: those of docs/iframe.md', () => {
    const code = codeOf('frame', { ...REFERENCE, src: 'trends/meter-tracks-buyer.json' });
    expect(read('docs/iframe.md').toLowerCase()).toContain(code.toLowerCase());
  });

  it.each(['React', 'Preact', 'Solid', 'Svelte', 'Vue', 'Angular'])('for %s: imports and attributes', (label) => {
    const [, guide = ''] = new RegExp(`^## ${label}\n([^]*?)(?=^## )`, 'm').exec(read('docs/frameworks.md')) ?? [];
    const code = codeOf(label.toLowerCase(), { ...REFERENCE, headingLevel: '3' }, 1);
    const lines = code.split('\n').map((line) => line.trim());
    const tied = lines.filter((line) => /^import .*trend-embed|^heading-level=|^schemas:/.test(line));
    expect(tied.length).toBeGreaterThan(1);
    expect(tied.filter((line) => !guide.includes(line))).toEqual([]);
  });

  it('says of the files to upload what the README says', () => {
    const table = read('README.md').replaceAll('| ', '');
    for (const name of ['module', 'classic', 'frame', 'one-file'])
      expect(table).toContain(all.find((way) => way.name === name)?.upload);
  });

  it('has the line against layout shifts', () => {
    expect(read('docs/no-layout-shift.md')).toContain(ROOM);
  });

  it('names pages of the docs, and headings in them', () => {
    for (const { docs } of all) {
      const [path = '', heading] = docs.split('#');
      expect(existsSync(`${ROOT}${path}`), docs).toBe(true);
      const headings = [...read(path).matchAll(/^#+ (.*)$/gm)].map(([, text = '']) => text);
      const ids = headings.map((text) =>
        text
          .toLowerCase()
          .replace(/[^\w -]/g, '')
          .replaceAll(' ', '-'),
      );
      if (heading) expect(ids).toContain(heading);
    }
  });

  it('names the version of the package and the sections of the card', () => {
    expect((JSON.parse(read('package.json')) as { version: string }).version).toBe(VERSION);
    expect(SECTION_NAMES.split(' ')).toEqual(WHOLE_TREND.map(({ name }) => name));
  });
});
