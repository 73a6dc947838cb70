import { html, url } from './escape.js';
import type { Block, Taken } from './taken.js';

/** An attribute of the card: `true` for one without a value. */
export type Attribute = readonly [name: string, value: string | true];

/** The attributes of the card beside `src`, in the order of the docs. */
export function attributesOf(taken: Taken): readonly Attribute[] {
  const all: readonly (readonly [string, string | boolean | undefined])[] = [
    ['edition', taken.edition],
    ['heading-level', taken.headingLevel],
    ['integrity', taken.hashes?.document],
    ['keep', taken.keep],
    ['loading', taken.loading],
    ['sections', taken.sections],
    ['since', taken.since],
    ['theme', taken.colours],
  ];
  return all.flatMap(([name, value]): Attribute[] => (value ? [[name, value]] : []));
}

/** The class of a ready theme, as an attribute. */
export const classOf = ({ theme }: Taken): readonly Attribute[] =>
  theme.ready === '' ? [] : [['class', `trend-${theme.ready}`]];

type Escape = (text: string) => string;

export const written = (attributes: readonly Attribute[], escape: Escape = html): string =>
  attributes.map(([name, value]) => (value === true ? ` ${name}` : ` ${name}="${escape(value)}"`)).join('');

/** The link that stands in for the trend. */
export const linkTag = ({ page, title }: Taken, escape: Escape = html): string =>
  `<a href="${escape(url(page))}">${escape(title)}</a>`;

/** The card on one line. */
export const cardTag = (taken: Taken): string =>
  `<trend-card${written([['src', url(taken.src)], ...classOf(taken), ...attributesOf(taken)])}>${linkTag(taken)}</trend-card>`;

/** The style sheet of a ready theme. */
export const readyThemeTag = ({ theme, files }: Taken): string =>
  theme.ready === '' ? '' : `<link rel="stylesheet" href="${html(url(files))}themes/${html(theme.ready)}.css" />\n`;

/** The theme's own rule, to be put into a style sheet: it needs no inline style. */
export const themeBlocks = ({ css }: Taken): readonly Block[] =>
  css === '' ? [] : [{ label: 'The theme, in a style sheet of the page', code: css.trimEnd() }];

/**
 * The style sheet of a ready theme, for lines that have no place for it.
 * @param hasClass whether the theme's class is at the trend itself
 */
export const readyThemeBlocks = (taken: Taken, hasClass = false): readonly Block[] =>
  taken.theme.ready === ''
    ? []
    : [
        {
          label: hasClass
            ? 'The style sheet of the theme, in the head'
            : `The style sheet of the theme, in the head; an element around the trend has class="trend-${taken.theme.ready}"`,
          code: readyThemeTag(taken).trimEnd(),
        },
      ];

/** The room for a card until its script has run: the line of docs/no-layout-shift.md. */
export const ROOM =
  '<link rel="stylesheet" href="data:text/css,%40media%20screen%20and%20(scripting)%7B:is(trend-card,trend-provider):not(:defined)%7Bdisplay:block;min-height:100vh;animation:trend-room%200s%2020s%20forwards%7D%40keyframes%20trend-room%7Bto%7Bmin-height:0%7D%7D%7D" />';

export const roomBlock: Block = {
  label: 'Before it, so that the text below does not move while the trend is loading',
  code: ROOM,
};
