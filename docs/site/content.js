// All pages of the site: the repository's Markdown, and the reference made from dist/.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createAddresses, relative } from './addresses.js';
import { createHighlight } from './highlight.js';
import { createRender, relinkMarkdown } from './markdown.js';
import { GROUPS } from './pages.js';
import { referencePages } from './reference.js';
import { versionsPage } from './versions.js';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

const markdownIn = (folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => `${folder}/${name}`);

const titleOf = (markdown) => (/^# (.+)$/m.exec(markdown)?.[1] ?? '').replaceAll('`', '');

/** The first paragraph, as text: what llms.txt and the head say of a page that names nothing else. */
function firstParagraph(markdown) {
  const [found = ''] = markdown.split('\n\n').filter((block) => /^[A-Z“`]/.test(block));
  return found
    .replace(/\[([^\]]+)\]\([^)]+\)/g, '$1')
    .replace(/[*`]/g, '')
    .replace(/\s+/g, ' ')
    .slice(0, 160);
}

/** Decisions are pages too; their list is in the navigation, they are not. */
const decisions = () =>
  markdownIn('docs/decisions')
    .filter((source) => !source.endsWith('README.md'))
    .map((source) => ({ source, path: `decisions/${source.slice('docs/decisions/'.length, -3)}/`, hidden: true }));

function collect() {
  const named = new Set(GROUPS.flatMap(({ pages }) => pages.map(({ source }) => source)));
  const others = markdownIn('docs')
    .filter((source) => !named.has(source))
    .map((source) => ({ source, path: `${source.slice('docs/'.length, -3)}/` }));
  return GROUPS.map((group) => ({
    ...group,
    pages: [
      ...group.pages.filter(({ source }) => existsSync(source)),
      ...(group.rest ? others : []),
      ...(group.generated ? [...referencePages(), versionsPage(version)] : []),
      ...(group.pages.some(({ path }) => path === 'decisions/') ? decisions() : []),
    ].map((entry) => {
      const markdown = entry.markdown ?? readFileSync(entry.source, 'utf8');
      const title = titleOf(markdown);
      return {
        description: firstParagraph(markdown),
        ...entry,
        nav: entry.nav ?? title,
        group: group.name,
        title,
        markdown,
      };
    }),
  }));
}

/** Everything that the templates need. */
export async function siteContent() {
  const groups = collect();
  const entries = groups.flatMap(({ pages }) => pages);
  const addresses = createAddresses(entries.filter(({ source }) => source));
  const languages = entries.flatMap(({ markdown }) =>
    [...markdown.matchAll(/^```([\w-]+)$/gm)].map(([, name]) => name),
  );
  const render = createRender(addresses, await createHighlight(languages));
  const pages = entries.map((entry) => ({
    ...entry,
    ...render(entry),
    text: relinkMarkdown(entry, addresses),
    root: relative(entry.path, ''),
  }));
  return { version, groups, pages, studio: existsSync('dist/studio/index.html'), files: [...addresses.files] };
}
