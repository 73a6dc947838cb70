import { attributesOf, classOf, readyThemeBlocks, themeBlocks, type Attribute, written } from './card.js';
import { directiveLabel, hugo, liquid, pandocLink, url } from './escape.js';
import type { Taken, Way } from './taken.js';

const FILES = 'the files of dist/ in /trend-embed/, and what is in ';

/** Values of options hold no quotes: addresses are encoded, and all others are words. */
const named = (attributes: readonly Attribute[]): string => written(attributes, (text) => text);

/** Boolean attributes with a value, for languages in which every attribute has one. */
const valued = (taken: Taken): readonly Attribute[] =>
  attributesOf(taken).map(([name, value]): Attribute => [name, value === true ? 'keep' : value]);

const addresses = (taken: Taken) => ({ src: url(taken.src), href: url(taken.page) });

/** A tag of a component that takes `src`, `title` and `href`; on one line, for Markdown. */
const component = (taken: Taken): string => {
  const { src, href } = addresses(taken);
  return `<Trend${written([['src', src], ['title', taken.title], ['href', href], ...classOf(taken), ...attributesOf(taken)])} />`;
};

/** A line `::trend[…]{…}`. */
const directive = (taken: Taken, label: string): string => {
  const { src, href } = addresses(taken);
  return `::trend[${label}]{src="${src}" href="${href}"${named(valued(taken))}}`;
};

interface Tool {
  readonly name: string;
  readonly label: string;
  readonly when: string;
  readonly takesClass?: boolean;
  code(taken: Taken): string;
}

const TOOLS: readonly Tool[] = [
  {
    name: 'hugo',
    label: 'Hugo',
    when: 'A shortcode in the Markdown of a page.',
    code: (taken) => {
      const { src, href } = addresses(taken);
      return `{{< trend src="${src}" title=${hugo(taken.title)} href="${href}"${named(valued(taken))} >}}`;
    },
  },
  {
    name: 'jekyll',
    label: 'Jekyll',
    when: 'An include in the Markdown of a page.',
    code: (taken) => {
      const [{ src, href }, { before, argument }] = [addresses(taken), liquid(taken.title)];
      return `${before}{% include trend.html src="${src}" title=${argument} href="${href}"${named(valued(taken))} %}`;
    },
  },
  {
    name: 'eleventy',
    label: 'Eleventy',
    when: 'A shortcode in the Markdown of a page. Attributes need Nunjucks; Liquid takes address, title and link alone.',
    code: (taken) => {
      const [{ src, href }, { before, argument }] = [addresses(taken), liquid(taken.title)];
      return `${before}{% trend "${src}", ${argument}, "${href}" %}`;
    },
  },
  {
    name: 'astro',
    label: 'Astro',
    when: 'A component in .astro and .mdx pages.',
    takesClass: true,
    code: (taken) => `import Trend from '../components/Trend.astro';\n\n${component(taken)}`,
  },
  {
    name: 'mdx',
    label: 'MDX',
    when: 'A component wherever MDX is compiled for React 19.',
    takesClass: true,
    code: (taken) => `import { Trend } from './Trend.jsx';\n\n${component(taken)}`,
  },
  {
    name: 'vitepress',
    label: 'VitePress',
    when: 'A component of the theme, in the Markdown of any page.',
    takesClass: true,
    code: component,
  },
  {
    name: 'docusaurus',
    label: 'Docusaurus',
    when: 'A component of the theme, in the Markdown of any page.',
    takesClass: true,
    code: component,
  },
  {
    name: 'next',
    label: 'Next',
    when: 'A component for the app router, rendered on the server.',
    takesClass: true,
    code: (taken) => {
      const { src, href } = addresses(taken);
      const given: readonly Attribute[] = [
        ['src', src],
        ['title', taken.title],
        ['href', href],
      ];
      const lines = [...given, ...classOf(taken), ...attributesOf(taken)].map((one) => ` ${written([one])}\n`);
      return `<Trend\n${lines.join('')}/>`;
    },
  },
  {
    name: 'mkdocs',
    label: 'MkDocs',
    when: 'A line of its own in the Markdown of a page, also for Python-Markdown elsewhere.',
    code: (taken) => directive(taken, taken.title),
  },
  {
    name: 'sphinx',
    label: 'Sphinx',
    when: 'A directive of reStructuredText; in MyST it is a fence with the language {trend}.',
    code: (taken) => {
      const { src, href } = addresses(taken);
      const options: readonly Attribute[] = [['title', taken.title], ['href', href], ...valued(taken)];
      return `.. trend:: ${src}${options.map(([name, value]) => `\n   :${name}: ${String(value)}`).join('')}`;
    },
  },
  {
    name: 'pandoc',
    label: 'Pandoc',
    when: 'A div in Markdown; formats other than HTML keep the link.',
    code: (taken) => {
      const { src, href } = addresses(taken);
      return `::: {.trend src="${src}"${named(valued(taken))}}\n${pandocLink(taken.title, href)}\n:::`;
    },
  },
  {
    name: 'markdown-it',
    label: 'markdown-it',
    when: 'A line of its own, in any tool that is made with markdown-it.',
    code: (taken) => directive(taken, taken.title),
  },
  {
    name: 'remark',
    label: 'remark',
    when: 'A line of its own, in any tool that is made with remark and remark-directive.',
    code: (taken) => directive(taken, directiveLabel(taken.title)),
  },
];

export const GENERATOR_WAYS: readonly Way[] = TOOLS.map(({ name, label, when, takesClass, code }) => ({
  name,
  label,
  when,
  upload: `${FILES}\`integrations/${name}/\``,
  docs: `docs/hosts.md#${name}`,
  blocks: (taken) => [
    { label: 'In the page', code: code(taken) },
    ...readyThemeBlocks(taken, takesClass),
    ...themeBlocks(taken),
  ],
}));
