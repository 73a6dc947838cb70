import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string) => readFileSync(`${ROOT}${path}`, 'utf8');
const guide = read('docs/frameworks.md');

/** The section of the guide below this heading, down to the next one. */
function section(heading: string): string {
  const [, text] = new RegExp(`^## ${heading}\n([^]*?)(?=^## |$(?![^]))`, 'm').exec(guide) ?? [];
  if (text === undefined) throw new Error(`The guide has no section “${heading}”.`);
  return text;
}

describe('docs/frameworks.md', () => {
  it.each([
    ['React', 'react/app.tsx'],
    ['Preact', 'preact/app.tsx'],
    ['Solid', 'solid/app.tsx'],
    ['Vue', 'vue/app.vue'],
    ['Svelte', 'svelte/app.svelte'],
    ['Angular', 'angular/app.ts'],
  ])('shows for %s the very app that is tested', (heading, app) => {
    const [, language = ''] = /\.(\w+)$/.exec(app) ?? [];
    expect(section(heading)).toContain(`\`\`\`${language}\n${read(`tests/frameworks/${app}`)}\`\`\`\n`);
  });

  it('names entries of the package that are there', () => {
    const { exports } = JSON.parse(read('package.json')) as { exports: Record<string, unknown> };
    const named = [...guide.matchAll(/trend-embed\/(?:react|preact|solid|vue|svelte|custom-elements\.json)/g)];
    const entries = new Set(named.map(([name]) => name.replace('trend-embed', '.')));
    expect(entries.size).toBe(6);
    expect([...entries].filter((entry) => !Object.hasOwn(exports, entry))).toEqual([]);
  });

  it('leads to files that are there', () => {
    const links = [...guide.matchAll(/\]\((\.\.\/[^)]+)\)/g)].map(([, path = '']) => path);
    expect(links.filter((path) => !existsSync(`${ROOT}docs/${path}`))).toEqual([]);
  });
});

describe.each([
  ['react', 'tsx'],
  ['preact', 'tsx'],
  ['solid', 'tsx'],
  ['vue', 'vue'],
  ['svelte', 'svelte'],
  ['angular', 'ts'],
])('docs/frameworks/%s.md', (name, ending) => {
  const page = read(`docs/frameworks/${name}.md`);
  const blocks = [...page.matchAll(/^```(?!sh)\w+\n([^]*?)^```$/gm)].map(([, code = '']) => code);

  it('shows, of each recipe, the very file that is tested', () => {
    const files = [
      ...['trend-page', 'company-list', 'questions', 'routes'].map((file) => `${name}/${file}.${ending}`),
      `${name}/vitest.config.ts`,
      `${name}/trend-page.spec.${ending === 'tsx' ? 'tsx' : 'ts'}`,
      'shared/watch-trend.ts',
    ];
    expect([...blocks].sort()).toEqual(files.map((file) => read(`tests/frameworks/${file}`)).sort());
  });
});
