import { linkTag } from './card.js';
import { blockJson, markdownLink, shortcode, url } from './escape.js';
import type { Taken, Way } from './taken.js';

const wordPressShortcode = (taken: Taken): string => {
  const values: readonly (readonly [string, string])[] = [
    ['src', url(taken.src)],
    ['link', url(taken.page)],
    ['sections', taken.sections],
    ['heading-level', taken.headingLevel],
    ['theme', taken.colours],
  ];
  const given = values.filter(([, value]) => value !== '').map(([name, value]) => ` ${name}="${value}"`);
  return `[trend${given.join('')}]${shortcode(taken.title)}[/trend]`;
};

const wordPressBlock = (taken: Taken): string =>
  `<!-- wp:trend-embed/trend ${blockJson({
    src: url(taken.src),
    title: taken.title,
    link: url(taken.page),
    ...(taken.sections && { sections: taken.sections }),
    ...(taken.headingLevel && { headingLevel: Number(taken.headingLevel) }),
    ...(taken.colours && { theme: taken.colours }),
  })} /-->`;

const FAULTY = 'The document has faults: they are named beside the form. Once they are gone, the text is here.';

/** Places that take no script and no frame. */
export const OTHER_WAYS: readonly Way[] = [
  {
    name: 'wordpress',
    label: 'WordPress',
    when: 'With the plugin, any author may paste these; without it, a link to the trend’s page on a line of its own.',
    upload: 'the plugin, from `integrations/wordpress/`',
    docs: 'docs/wordpress.md',
    blocks: (taken) => [
      { label: 'The block, in the code editor', code: wordPressBlock(taken) },
      { label: 'The shortcode', code: wordPressShortcode(taken) },
    ],
  },
  {
    name: 'link',
    label: 'A link',
    when: 'For chats, networks and editors that take nothing else: hosts that know oEmbed show the trend itself.',
    upload: 'the trend’s page, as `trend-embed site` writes it',
    docs: 'docs/publish.md',
    blocks: (taken) => [
      { label: 'The address, on a line of its own', code: url(taken.page) },
      { label: 'As HTML', code: linkTag(taken) },
      { label: 'As Markdown', code: markdownLink(taken.title, url(taken.page)) },
    ],
  },
  {
    name: 'plain-html',
    label: 'Plain HTML',
    when: 'For editors of HTML that strip scripts: headings, lists and links, with both sides of the evidence.',
    upload: '',
    docs: 'docs/text.md',
    blocks: ({ plainHtml }) => [{ label: 'In the editor’s HTML', code: plainHtml.trimEnd() || FAULTY }],
  },
  {
    name: 'markdown',
    label: 'Markdown',
    when: 'For newsletters, forums, READMEs and block editors: the same content as text.',
    upload: '',
    docs: 'docs/text.md',
    blocks: ({ markdown }) => [{ label: 'In the editor', code: markdown.trimEnd() || FAULTY }],
  },
];
