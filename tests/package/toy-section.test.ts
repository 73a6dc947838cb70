// A section is a folder and a line in the list: a toy section shows everywhere with no other change.

import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CustomElementDeclaration, Package } from 'custom-elements-manifest';
import { build, loadConfigFromFile, type Plugin, runnerImport } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TrendElement } from '../../src/elements/base/trend-element.js';
import { openSite } from '../pages/site.js';
import { defined } from '../unit/defined.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** What the builds need; all else of the repository stays where it is. */
const COPIED = ['src', 'scripts', 'demo', 'tests/pages', 'package.json', 'vite.config.ts', 'README.md'].concat(
  ['', '.build'].map((kind) => `tsconfig${kind}.json`),
  'custom-elements-manifest.config.mjs',
);

const TREND = { version: 1, id: 'x', title: 'Cubes' };
const TEXT = 'A toy of Cubes';

const FILES: Readonly<Record<string, string>> = {
  model: `
    import type { SectionView } from '../section.js';
    export interface ToyModel { readonly text: string }
    export const toyModel = ({ trend }: SectionView): ToyModel => ({ text: \`A toy of \${trend.title}\` });`,
  styles: `
    import { css } from 'lit';
    export const toyStyles = css\`[part~='toy'] { padding-block-start: 7px; }\`;`,
  template: `
    import { html, type TemplateResult } from 'lit';
    import type { ToyModel } from './model.js';
    export const toyTemplate = ({ text }: ToyModel): TemplateResult => html\`<section part="toy">\${text}</section>\`;`,
  presentation: `
    import type { Presentation } from '../section.js';
    import type { ToyModel } from './model.js';
    import { toyStyles } from './styles.js';
    import { toyTemplate } from './template.js';
    export const presentation: Presentation<ToyModel> = { styles: [toyStyles], template: toyTemplate };`,
  outline: `
    import type { OutlineSection } from '../outline.js';
    import type { SectionView } from '../section.js';
    import { toyModel } from './model.js';
    export const outline = (view: SectionView): readonly OutlineSection[] => [
      { heading: 'Toys', blocks: [{ kind: 'paragraphs', paragraphs: [toyModel(view).text] }] },
    ];`,
  'linked-data': `
    import type { TrendDocument } from '../../document/index.js';
    import type { LinkedData } from '../section.js';
    export const linkedData = ({ title }: TrendDocument): LinkedData => ({
      nodes: [{ '@type': 'CreativeWork', name: \`A toy of \${title}\` }],
    });`,
  section: `
    import type { Section } from '../section.js';
    import { linkedData } from './linked-data.js';
    import { type ToyModel, toyModel } from './model.js';
    import { outline } from './outline.js';
    import { presentation } from './presentation.js';
    /**
     * Something to play with.
     * @csspart toy - all of the toy
     */
    export const toySection = {
      name: 'toy',
      skeletonLines: 1,
      model: toyModel,
      presentation,
      outline,
      linkedData,
    } as const satisfies Section<ToyModel>;`,
};

/** What a program sees of the source. */
const PROGRAM = `
  export { render } from './cli/render.js';
  export { renderTrend } from './server/index.js';
  export { trendToMarkdown, trendToText } from './text/index.js';`;

type Program = typeof import('../../src/cli/render.js') &
  typeof import('../../src/server/index.js') &
  typeof import('../../src/text/index.js');

let folder: string;

/** The script of the release, with the toy, but not minified: that takes longest. */
async function script(): Promise<string> {
  const loaded = await loadConfigFromFile({ command: 'build', mode: 'module' }, join(folder, 'vite.config.ts'));
  const { plugins = [], build: options } = defined(loaded ?? undefined).config;
  const built = await build({
    root: folder,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    resolve: { conditions: ['production', 'module', 'browser'] },
    plugins: plugins.filter((plugin) => !(plugin && 'name' in plugin && plugin.name === 'minify-again')),
    build: { ...options, write: false, minify: false, rolldownOptions: { output: { codeSplitting: false } } },
  });
  const [chunk] = [built].flat().flatMap((part) => ('output' in part ? part.output : []));
  if (chunk?.type !== 'chunk') throw new Error('The script was not built.');
  return chunk.code;
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'trend-embed-toy-'));
  for (const name of COPIED)
    cpSync(join(ROOT, name), join(folder, name), {
      recursive: true,
      filter: (path) => !/\.(woff2|webp|png)$/.test(relative(ROOT, path)),
    });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  mkdirSync(join(folder, 'src/sections/toy'));
  for (const [name, code] of Object.entries(FILES)) writeFileSync(join(folder, `src/sections/toy/${name}.ts`), code);
  const list = join(folder, 'src/sections/list.ts');
  const before = readFileSync(list, 'utf8');
  const after = before.replace(/\n\] as const/, '\n  toySection,\n] as const');
  expect(after).not.toBe(before);
  writeFileSync(list, `import { toySection } from './toy/section.js';\n${after}`);
  writeFileSync(join(folder, 'src/program.ts'), PROGRAM);
  writeFileSync(join(folder, 'trend.json'), JSON.stringify(TREND));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('a toy section', () => {
  it('is in the server’s HTML, Markdown, plain text and JSON-LD, and known to the command', async () => {
    const { module } = await runnerImport<Program>(join(folder, 'src/program.ts'), { root: folder, configFile: false });
    const { render, renderTrend, trendToMarkdown, trendToText } = module;
    const html = renderTrend(TREND);
    expect(html).toMatch(new RegExp(`part="section toy-section".*<section part="toy">(<!--.*?-->)*${TEXT}`));
    expect(html).toContain('padding-block-start: 7px');
    expect(renderTrend(TREND, { jsonLd: true })).toContain(`"@type":"CreativeWork","name":"${TEXT}"`);
    const trend = { ...TREND, version: 1 } as const;
    expect(trendToMarkdown(trend)).toContain(`## Toys\n\n${TEXT}\n`);
    expect(trendToText(trend)).toContain(`Toys\n----\n${TEXT}\n`);
    const file = join(folder, 'trend.json');
    expect(await render(file, { sections: 'toy' })).toContain('<section part="toy">');
    await expect(render(file, { sections: 'play' })).rejects.toThrow(/ faq claim toy,/);
  });

  it('is in the manifest: its part, and its name in the attribute `sections`', () => {
    const options = ['analyze', '--config', 'custom-elements-manifest.config.mjs', '--quiet'];
    execFileSync(join(folder, 'node_modules/.bin/cem'), options, { cwd: folder });
    const manifest = JSON.parse(readFileSync(join(folder, 'dist/custom-elements.json'), 'utf8')) as Package;
    const card = manifest.modules
      .flatMap(({ declarations = [] }) => declarations as readonly CustomElementDeclaration[])
      .find(({ tagName }) => tagName === 'trend-card');
    const { attributes, cssParts } = defined(card);
    expect(cssParts).toContainEqual({ name: 'toy', description: 'all of the toy' });
    expect(cssParts).toContainEqual({ name: 'toy-section', description: 'the section toy' });
    expect(attributes?.find(({ name }) => name === 'sections')?.description).toMatch(/`header .* faq claim toy`\.$/);
  });

  it('is in the card of a page, styled, in its place', async () => {
    const code = await script();
    const page: Plugin = {
      name: 'toy-page',
      configurePreviewServer: ({ middlewares }) =>
        void middlewares.use('/toy', (request, response) => {
          const isScript = request.url === '/card.js';
          response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
          response.end(
            isScript
              ? code
              : '<!doctype html><link rel="icon" href="data:,"><script type="module" src="card.js"></script><trend-card></trend-card>',
          );
        }),
    };
    const site = await openSite([page]);
    try {
      const { page, messages } = await site.open('toy/page.html');
      expect(messages).toEqual([]);
      const shown = await page.evaluate(async (trend) => {
        await customElements.whenDefined('trend-card');
        const card = document.querySelector('trend-card') as TrendElement;
        card.trend = trend;
        await card.updateComplete;
        const sections = [...(card.shadowRoot?.querySelectorAll('[part~=section]') ?? [])];
        const toy = card.shadowRoot?.querySelector('[part=toy]');
        return {
          sections: sections.map((section) => section.part[1]),
          text: toy?.textContent,
          padding: toy && getComputedStyle(toy).paddingBlockStart,
        };
      }, TREND);
      expect(shown).toEqual({ sections: ['header-section', 'toy-section'], text: TEXT, padding: '7px' });
    } finally {
      await site.close();
    }
  });
});
