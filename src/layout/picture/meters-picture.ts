import { flowsTo } from '../meters/flow-layout.js';
import { type Counted, ticksFor } from '../meters/ticks.js';
import { fitText, textWidth } from '../text/text-width.js';
import { wrapText } from '../text/wrap-text.js';
import type { Drawing } from './drawing.js';
import { type Box, COLOURS, framedPicture, line, type PictureSize, type PictureTexts } from './picture-frame.js';

/** One meter's texts, and its share. */
export interface MeterPicture {
  readonly label: string;
  /** "90%". */
  readonly figure: string;
  /** The counts, and whom the meter is for. */
  readonly detail: string;
  readonly share: Counted;
}

/** The diagram's texts and its meters: at least one. */
export interface MetersPicture {
  readonly source: { readonly label: string; readonly detail: string };
  readonly meters: readonly MeterPicture[];
  readonly caption: string;
}

/** The most lines of a caption that its author broke. */
const MAX_LINES = 4;

/** A caption in two lines at most; one that its author broke has those lines. */
function captionLines(caption: string, em: number, width: number): readonly string[] {
  const lines = caption.split('\n');
  if (lines.length === 1) return wrapText(caption, em, width, 2);
  const last = lines.slice(MAX_LINES - 1).join(' ');
  return [...lines.slice(0, MAX_LINES - 1), last].flatMap((line) => wrapText(line, em, width, 1));
}

function metersDrawing({ source, meters, caption }: MetersPicture, mirrored: boolean, box: Box): readonly Drawing[] {
  const { x, y, width, em } = box;
  const under = captionLines(caption, em, width);
  const height = box.height - under.length * em * 1.4;
  const row = height / meters.length;
  // Many meters are set in small type, so that they do not overlap.
  const type = Math.floor(Math.min(em * 1.5, row / 4.8));
  const small = Math.floor(Math.min(em, type * 0.8));
  const large = Math.round(type * 1.6);

  /** A rectangle that starts at `from` in reading direction. */
  const bar = (from: number, top: number, length: number, thickness: number): string =>
    `M${mirrored ? 2 * x + width - from - length : from} ${top}h${length}v${thickness}h${-length}z`;
  const flip = (at: number) => (mirrored ? 2 * x + width - at : at);

  const [boxWidth, flowWidth] = [width * 0.27, width * 0.17];
  const { flows } = flowsTo(meters.length, flowWidth, row);
  const port = x + boxWidth + flowWidth;
  const left = port + em * 0.8;
  const room = x + width - left;
  const ticks = ticksFor(
    meters.map(({ share }) => share),
    room,
    type * 0.5,
    type / 16,
  );
  const inset = em * 0.9;
  const texts = [
    ...wrapText(source.label, em * 1.2, boxWidth - 2 * inset, 2).map((text) => ({
      text,
      fill: COLOURS.ink,
      weight: 700,
    })),
    ...wrapText(source.detail, em, boxWidth - 2 * inset, 2).map((text) => ({
      text,
      fill: COLOURS.quiet,
      weight: 400,
    })),
  ];
  const sourceHeight = (texts.length + 0.9) * em * 1.5;
  const sourceTop = y + (height - sourceHeight) / 2;

  return [
    [
      'g',
      {
        transform: `translate(${flip(x + boxWidth)} ${y})scale(${mirrored ? -1 : 1} 1)`,
        fill: 'none',
        stroke: COLOURS.quiet,
        'stroke-width': em / 9,
      },
      ...flows.map((d): Drawing => [
        'path',
        { d: `${d}m-${em / 2} -${em / 3}l${em / 2} ${em / 3}l-${em / 2} ${em / 3}` },
      ]),
    ],
    ['path', { d: bar(x, sourceTop, boxWidth, sourceHeight), fill: '#fff', stroke: COLOURS.line, 'stroke-width': 2 }],
    ['path', { d: bar(x, sourceTop, em / 5, sourceHeight), fill: COLOURS.quiet }],
    ...texts.map(({ text, fill, weight }, i) =>
      line(flip(x + inset), sourceTop + (i + 1.2) * em * 1.5, text, {
        'font-size': weight === 700 ? Math.round(em * 1.2) : em,
        'font-weight': weight,
        fill,
      }),
    ),
    ...meters.flatMap(({ label, figure, detail, share }, i): readonly Drawing[] => {
      const middle = y + (i + 0.5) * row;
      const { filled, empty } = ticks(share);
      const figureRoom = textWidth(figure, large) + type;
      return [
        line(flip(left), middle - type * 0.55, fitText(label, type, room - figureRoom), {
          'font-size': type,
          'font-weight': 700,
        }),
        line(flip(x + width), middle - type * 0.55, figure, {
          'font-size': large,
          'font-weight': 700,
          'text-anchor': 'end',
        }),
        ['path', { d: bar(port, middle - row * 0.4, em / 5, row * 0.8), fill: COLOURS.quiet }],
        [
          'g',
          { transform: `translate(${flip(left)} ${middle - type * 0.2})scale(${mirrored ? -1 : 1} 1)` },
          ['path', { d: empty, fill: 'none', stroke: COLOURS.quiet, 'stroke-width': type / 16 }],
          ['path', { d: filled, fill: COLOURS.ink }],
        ],
        line(flip(left), middle + type * 1.35, fitText(detail, small, room), {
          'font-size': small,
          fill: COLOURS.quiet,
        }),
      ];
    }),
    ...under.map((text, i) =>
      line(flip(x), y + height + (i + 1) * em * 1.3, text, { 'font-size': em, fill: COLOURS.quiet }),
    ),
  ];
}

/** The meters as a drawing. */
export const metersPicture = (size: PictureSize, texts: PictureTexts, meters: MetersPicture): Drawing =>
  framedPicture(size, texts, (box) => metersDrawing(meters, texts.mirrored, box));
