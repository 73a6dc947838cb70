import { spokenUrl } from '../../document/web-url.js';
import { fitText, textWidth } from '../text/text-width.js';
import { isolate } from '../text/isolate.js';
import { wrapText } from '../text/wrap-text.js';
import { diamond } from '../timeline/mark-shapes.js';
import type { Drawing } from './drawing.js';

/** The sizes of pictures, in px: for a slide and for a card of a social network. */
export const PICTURE_SIZES = { slide: [1600, 900], card: [1200, 630] } as const;

export type PictureSize = keyof typeof PICTURE_SIZES;

/** A mark of the house: one path in ink, in a box from the origin. */
export interface Logo {
  readonly width: number;
  readonly height: number;
  readonly path: string;
}

/** The texts around every picture, in the reader's language: a picture that is passed on stands alone. */
export interface PictureTexts {
  readonly title: string;
  /** The name of the section, which tells the pictures of one trend apart. */
  readonly heading: string;
  /** What the picture shows, in one sentence; empty where the trend has no evidence. */
  readonly summary: string;
  /** The words of the summary that name what the marks are, support first: empty where the picture has no marks. */
  readonly counts: readonly string[];
  /** The publisher's name; empty where it is unknown. */
  readonly publisher: string;
  /** "as of June 2026"; empty where nothing is dated. */
  readonly asOf: string;
  /** The absolute address of the trend. */
  readonly address: string;
  readonly lang: string;
  /** Right to left. */
  readonly mirrored: boolean;
  /** The page's font families, as CSS writes them; the system's fonts follow. */
  readonly fonts?: { readonly text: string; readonly heading: string } | undefined;
  readonly logo?: Logo | undefined;
}

/**
 * The colours of the card's light scheme, texts with a contrast of at least 7:1 to white. A picture is always white:
 * nobody knows where it will be seen, and slides and social networks are mostly light.
 */
export const COLOURS = {
  ink: '#15181e',
  quiet: '#515965',
  line: '#dde2e9',
  support: '#006272',
  challenge: '#9f3501',
} as const;

/** The box that a picture draws in, in px; `em` is the font size of its running text. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly em: number;
}

/** From the middle of a line to its baseline, in em. Few programs but browsers support `dominant-baseline`. */
export const BASE = 0.35;

/** From the top of a line box to the baseline, in em. */
const ASCENT = 0.92;

const SYSTEM_FONTS = 'system-ui, -apple-system, Segoe UI, Roboto, Helvetica, Arial, sans-serif';

/** Lengths of a slide, in px: those of a card are in proportion to its height. */
const MARGIN = 48;
const GAP = 24;
const WIDE_GAP = 40;
const TITLE_SIZES = [46, 40, 32];
const TEXT_SIZES = [28, 25, 22];
const SOURCE_SIZE = 24;
const LOGO_HEIGHT = 40;

export const discDrawing = (cx: number, cy: number, r: number): Drawing => [
  'circle',
  { cx, cy, r, fill: COLOURS.support },
];

export const diamondDrawing = (x: number, y: number, r: number, width: number): Drawing => [
  'path',
  { d: diamond({ x, y }, r), fill: '#fff', stroke: COLOURS.challenge, 'stroke-width': width },
];

/**
 * Isolates a text that may run against the picture's direction, such as an English one in an Arabic picture (UAX #9).
 */
export const apartIn =
  (mirrored: boolean) =>
  (text: string): string =>
    mirrored ? `\u2068${text}\u2069` : isolate(text, false);

/** A line of text that starts at `x` in reading direction. */
export const line = (
  x: number,
  y: number,
  text: string,
  attributes: Drawing[1] & { readonly 'font-size'?: number } = {},
): Drawing => ['text', { x, y, fill: COLOURS.ink, ...attributes }, text];

/** The first size whose lines are few enough; else the last. */
function setIn(sizes: readonly number[], few: number, linesAt: (size: number) => readonly string[]) {
  const set = sizes.map((size) => ({ size, lines: linesAt(size) }));
  return set.find(({ lines }) => lines.length <= few) ?? set.at(-1) ?? { size: 0, lines: [] };
}

/** The parts of a sentence: those that name a side are bold, in its colour and behind its mark. */
function keyed(sentence: string, counts: readonly string[]): readonly (Drawing | string)[] {
  const sides = [
    { mark: '●', fill: COLOURS.support },
    { mark: '◇', fill: COLOURS.challenge },
  ];
  let rest = sentence;
  const parts: (Drawing | string)[] = [];
  counts.forEach((count, i) => {
    const at = rest.indexOf(count);
    const side = sides[i];
    if (at < 0 || !side) return;
    parts.push(rest.slice(0, at), ['tspan', { fill: side.fill, 'font-weight': 700 }, `${side.mark}\u00a0${count}`]);
    rest = rest.slice(at + count.length);
  });
  return [...parts, rest].filter((part) => part !== '');
}

/** Publisher, date and address in one line above the bottom of the page, and the logo at its end. */
export function sourceLine(
  { publisher, asOf, address, mirrored, logo }: PictureTexts,
  { x, y, width, em }: Box,
  unit: number,
): readonly Drawing[] {
  const apart = apartIn(mirrored);
  // An address reads from left to right in every language.
  const place = (text: string) => `\u2066${text}\u2069`;
  const high = LOGO_HEIGHT * unit;
  const scale = logo ? high / logo.height : 0;
  const logoWidth = logo ? logo.width * scale : 0;
  const room = width - (logoWidth && logoWidth + GAP * unit);
  // The date is never cut, the address before the publisher's name.
  const name = fitText(publisher || spokenUrl(address), em * 1.04, room - textWidth(` · ${asOf}`, em));
  const known = [publisher ? apart(name) : place(name), asOf && apart(asOf)].filter(Boolean);
  const left = room - textWidth(known.join(' · ') + ' · ', em * 1.04);
  const [bold = '', ...others] =
    publisher && left > em * 8 ? [...known, place(fitText(spokenUrl(address), em, left))] : known;
  const text: Drawing = [
    'text',
    { x: mirrored ? x + width : x, y: y - em * (1 - ASCENT), fill: COLOURS.quiet, 'font-size': em },
    ['tspan', { fill: COLOURS.ink, 'font-weight': 700 }, bold],
    ...others.map((other) => ` · ${other}`),
  ];
  if (!logo) return [text];
  const transform = `translate(${mirrored ? x : x + width - logoWidth} ${y - high})scale(${scale})`;
  return [text, ['path', { d: logo.path, fill: COLOURS.ink, transform }]];
}

/**
 * A whole picture as a drawing: the claim; the section's name, and in one sentence what it shows; what `draw` makes of
 * the box that is left; publisher, date and address.
 */
export function framedPicture(size: PictureSize, texts: PictureTexts, draw: (box: Box) => readonly Drawing[]): Drawing {
  const { title, heading, summary, counts, publisher, asOf, address, lang, mirrored, fonts } = texts;
  const [width, height] = PICTURE_SIZES[size];
  const unit = height / 900;
  const scaled = (lengths: readonly number[]) => lengths.map((length) => length * unit);
  // Whole, as all sizes of type in a picture: Firefox paints no others onto a canvas.
  const sizes = (lengths: readonly number[]) => scaled(lengths).map(Math.round);
  const [margin = 0, gap = 0, wideGap = 0] = scaled([MARGIN, GAP, WIDE_GAP]);
  const [small = 0] = sizes([SOURCE_SIZE]);
  const room = width - 2 * margin;
  const start = mirrored ? width - margin : margin;

  // Bold type is wider than the estimate, and the marks are no part of the sentence.
  const titles = setIn(sizes(TITLE_SIZES), 2, (size) => wrapText(title, size * 1.04, room, 3));
  const sentence = setIn(sizes(TEXT_SIZES), 1, (size) =>
    wrapText(summary, size, room - (counts.length && size * 4), 2),
  );
  const leading = sentence.size * 1.25;

  let y = margin;
  /** The baseline of the next line. */
  const next = (size: number, high: number) => {
    y += high;
    return y - high + (high - size) / 2 + size * ASCENT;
  };
  const above: Drawing[] = titles.lines.map((text) =>
    line(start, next(titles.size, titles.size * 1.15), text, {
      'font-size': titles.size,
      'font-weight': 700,
      'font-family': fonts && `${fonts.heading}, ${SYSTEM_FONTS}`,
    }),
  );
  y += gap;
  const set = { 'font-size': sentence.size };
  above.push(line(start, next(sentence.size, leading), heading, { ...set, 'font-weight': 700 }));
  for (const text of sentence.lines)
    above.push([
      'text',
      { x: start, y: next(sentence.size, leading), fill: COLOURS.ink, ...set },
      ...keyed(text, counts),
    ]);
  y += wideGap;

  const end = height - margin;

  return [
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
      lang,
      direction: mirrored ? 'rtl' : undefined,
      'font-family': fonts ? `${fonts.text}, ${SYSTEM_FONTS}` : SYSTEM_FONTS,
    },
    ['title', {}, `${title} · ${heading}`],
    ['desc', {}, [summary, publisher, asOf, address].filter(Boolean).join(' · ')],
    ['path', { d: `M0 0H${width}V${height}H0z`, fill: '#fff' }],
    ...above,
    ...draw({ x: margin, y, width: room, height: end - small - wideGap - y, em: sentence.size }),
    ...sourceLine(texts, { x: margin, y: end, width: room, height: small, em: small }, unit),
  ];
}
