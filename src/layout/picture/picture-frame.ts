import { isolate } from '../text/isolate.js';
import { fitText, textWidth } from '../text/text-width.js';
import { wrapText } from '../text/wrap-text.js';
import { diamond } from '../timeline/mark-shapes.js';
import { type Drawing, svgText } from './drawing.js';

/** The sizes of pictures, in px: for a slide and for a card of a social network. */
export const PICTURE_SIZES = { slide: [1600, 900], card: [1200, 630] } as const;

export type PictureSize = keyof typeof PICTURE_SIZES;

/** The texts around every picture, in the reader's language: a picture that is passed on stands alone. */
export interface PictureTexts {
  readonly title: string;
  /** What the picture shows, in one sentence, for readers who cannot see it. */
  readonly summary: string;
  /** The counts of both sides, support first; empty where the trend has no evidence. */
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
}

/**
 * The colours of the card's light scheme, each with a contrast of at least 7:1 to white. A picture is always white:
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

/**
 * A whole picture as a self-contained SVG file: the title, the counts of both sides, the publisher with date and
 * address, and between them what `draw` makes of the box that is left.
 */
export function framedPicture(
  size: PictureSize,
  { title, summary, counts, publisher, asOf, address, lang, mirrored }: PictureTexts,
  draw: (box: Box) => readonly Drawing[],
): string {
  const [width, height] = PICTURE_SIZES[size];
  const margin = width * 0.04;
  const em = Math.round(width / 56);
  const room = width - 2 * margin;
  const start = mirrored ? width - margin : margin;
  const sign = mirrored ? -1 : 1;

  const titles = [2.1, 1.8, 1.5].map((scale) => ({ scale: scale * em, lines: wrapText(title, scale * em, room, 3) }));
  // The largest type that keeps the title to two lines; else the smallest.
  const { scale, lines } = titles.find(({ lines }) => lines.length < 3) ?? { scale: em, lines: [], ...titles[2] };
  const under = margin + lines.length * scale * 1.18;

  const middle = under + em * 1.2;
  let x = start;
  const legend = counts.flatMap((count, i): readonly Drawing[] => {
    const at = x + sign * em * 0.4;
    const text = fitText(count, em, room / 2 - em * 2);
    const from = x + sign * em * 1.15;
    x = from + sign * (textWidth(text, em) + em * 1.4);
    return [
      i === 0 ? discDrawing(at, middle, em * 0.38) : diamondDrawing(at, middle, em * 0.44, em / 8),
      line(from, middle + em * BASE, text, { 'font-size': em }),
    ];
  });

  // The publisher's name is cut, the date never.
  const name = fitText(publisher, em, room - textWidth(` · ${asOf}`, em));
  const source = [name, asOf].filter(Boolean).map(apartIn(mirrored)).join(' · ');

  const end = height - margin;
  const rule = end - em * 3;
  const y = counts.length > 0 ? middle + em * 1.5 : under + em * 0.5;
  const box = { x: margin, y, width: room, height: rule - em - y, em };
  return svgText([
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
      lang,
      direction: mirrored ? 'rtl' : undefined,
      'font-family': 'system-ui, -apple-system, Segoe UI, Roboto, Helvetica, Arial, sans-serif',
    },
    ['title', {}, title],
    ['desc', {}, [summary, publisher, asOf, address].filter(Boolean).join(' · ')],
    ['path', { d: `M0 0H${width}V${height}H0z`, fill: '#fff' }],
    ...lines.map((text, i) =>
      line(start, margin + (i + 0.85) * scale * 1.18, text, { 'font-size': scale, 'font-weight': 700 }),
    ),
    ...legend,
    ...draw(box),
    ['path', { d: `M${margin} ${rule}H${width - margin}`, stroke: COLOURS.line, 'stroke-width': 2 }],
    line(start, end - em * 1.45, source, { 'font-size': em }),
    // An address reads from left to right in every language.
    line(start, end, fitText(address, em * 0.9, room), {
      'font-size': em * 0.9,
      fill: COLOURS.quiet,
      direction: 'ltr',
      'text-anchor': mirrored ? 'end' : undefined,
    }),
  ]);
}
