import { fitText, textWidth } from '../text/text-width.js';
import { setText } from '../text/wrap-text.js';
import type { Drawing } from './drawing.js';
import { boldness } from './boldness.js';
import { type Box, COLOURS, line } from './picture-frame.js';

/** A share in words. */
export interface SharePicture {
  /** "90%". */
  readonly figure: string;
  readonly label: string;
  /** "27 of 30 vendors". */
  readonly counts: string;
}

/** The most shares that are shown, and how many where one of their labels takes two lines. */
const MAX_SHARES = 3;
const MAX_LONG = 2;

/** The most that a share's words may be wide, and from there to its figure. Lengths in px. */
const MAX_WORDS = 270;
const WORDS_GAP = 18;

/** From one share to the next. */
const GAP = 24;

/** The sizes of figures: of two shares, and of three. */
const FIGURE_SIZES = [68, 50] as const;

/** A label's sizes, from the largest. */
const LABEL_SIZES = [24, 22, 20];

/** Figures of the package's bold type in estimated widths. */
const FIGURE = 0.82;

const LEADING = 1.2;

const labelOf = ({ label }: SharePicture, most: number) =>
  setText(
    label,
    LABEL_SIZES.map((size) => [size, most] as const),
    MAX_WORDS / boldness(label),
  );

const isShort = (share: SharePicture) => labelOf(share, MAX_LONG).lines.length <= 1;

/** The first shares, below each other at the end of a box: beside each figure what it is of. */
export function shareDrawings(
  shares: readonly SharePicture[],
  mirrored: boolean,
  { x, y, width, em }: Box,
): { readonly width: number; readonly height: number; readonly drawings: readonly Drawing[] } {
  const first = shares.slice(0, MAX_SHARES);
  const shown = first.slice(0, first.every(isShort) ? MAX_SHARES : MAX_LONG);
  if (shown.length === 0) return { width: 0, height: 0, drawings: [] };
  const type = FIGURE_SIZES[shown.length > MAX_LONG ? 1 : 0];
  const rows = shown.map((share) => {
    const { size, lines } = labelOf(share, shown.length > MAX_LONG ? 1 : 2);
    const words = [
      ...lines.map((text) => ({ text, size, weight: 700, width: textWidth(text, size) })),
      { text: fitText(share.counts, em, MAX_WORDS), size: em, weight: 400, width: textWidth(share.counts, em) },
    ];
    return { ...share, words, height: Math.max(type * 0.9, words.length * em * LEADING) };
  });
  const wordsWidth = Math.min(MAX_WORDS, Math.max(...rows.flatMap(({ words }) => words.map(({ width }) => width))));
  const figureWidth = Math.max(...rows.map(({ figure }) => textWidth(figure, type) * FIGURE));
  const flip = (at: number) => (mirrored ? 2 * x + width - at : at);
  const left = x + width - wordsWidth;
  let top = y;
  const drawings = rows.flatMap(({ figure, words, height }): readonly Drawing[] => {
    const start = top;
    top += height + GAP;
    return [
      line(flip(left - WORDS_GAP), start + type * 0.74, figure, {
        'font-size': type,
        'font-weight': 700,
        'text-anchor': 'end',
      }),
      ...words.map(({ text, size, weight }, i) =>
        line(flip(left), start + em * (0.9 + i * LEADING), text, {
          'font-size': size,
          'font-weight': weight,
          fill: weight === 700 ? COLOURS.ink : COLOURS.quiet,
        }),
      ),
    ];
  });
  return { width: wordsWidth + WORDS_GAP + figureWidth, height: top - GAP - y, drawings };
}
