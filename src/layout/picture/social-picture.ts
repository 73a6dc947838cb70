import type { Evidence } from '../../document/index.js';
import { fitText, textWidth } from '../text/text-width.js';
import { setText } from '../text/wrap-text.js';
import type { Drawing } from './drawing.js';
import {
  BASE,
  type Box,
  COLOURS,
  diamondDrawing,
  discDrawing,
  line,
  PICTURE_SIZES,
  type PictureTexts,
  sourceLine,
} from './picture-frame.js';
import { timelineDrawing, type TimelinePictureOptions } from './timeline-picture.js';

/** A share in words. */
export interface SharePicture {
  /** "90%". */
  readonly figure: string;
  readonly label: string;
  /** "27 of 30 vendors". */
  readonly counts: string;
}

/** Lengths in px. Networks show the picture half as wide or smaller: no type is smaller than 20. */
const MARGIN = 52;
const GAP = 26;
const TEXT = 24;
const SMALLEST = 20;
const LEADING = 1.12;

/** The sizes of the claim, each with its most lines: alone, beside shares, and above nothing but the counts. */
const CLAIM_SIZES = [
  [60, 3],
  [54, 3],
  [48, 4],
  [44, 4],
  [40, 4],
] as const;
const CLAIM_ALONE = [
  [88, 3],
  [76, 4],
  [64, 5],
  [54, 6],
] as const;

/** The most shares that are shown. */
const MAX_SHARES = 3;

/** The width of a share's words, and from there to its figure. */
const LABEL_ROOM = 270;
const LABEL_GAP = 18;

/** A share's label and its sizes: one line of three shares. */
const LABEL_SIZES = [TEXT, 22, SMALLEST];

/** Bold type in estimated widths: that of the package for Latin, Greek and Cyrillic is narrower, that of others wider. */
const boldness = (text: string) => (/[\u0590-\u1dff\u2e80-\uffff]/.test(text) ? 1.04 : 0.93);

/** Figures in estimated widths. */
const FIGURE = 0.85;

/** The largest type of the timeline, in px: larger, the names of the sides would take rows of their own. */
const LARGEST = 22;

interface Flow {
  /** The next free height. */
  readonly bottom: number;
  readonly drawings: readonly Drawing[];
}

function claimDrawing(title: string, sizes: typeof CLAIM_SIZES | typeof CLAIM_ALONE, { x, y, width }: Box): Flow {
  const bold = boldness(title);
  const { size: type, lines } = setText(title, sizes, width / bold);
  return {
    bottom: y + lines.length * type * LEADING,
    drawings: lines.map((text, i) =>
      line(x, y + type * (0.86 + i * LEADING), text, { 'font-size': type, 'font-weight': 700 }),
    ),
  };
}

/** Whether a share's label takes one line, as three of them must. */
const isShort = ({ label }: SharePicture) => textWidth(label, 22) * boldness(label) <= LABEL_ROOM;

/** Shares below each other: the figure, beside it what it is of. */
function shareDrawings(shares: readonly SharePicture[], flip: (x: number) => number, box: Box): Flow & { readonly width: number } {
  const type = shares.length > 2 ? 50 : 68;
  const left = box.x + box.width - LABEL_ROOM;
  let y = box.y;
  const drawings = shares.flatMap(({ figure, label, counts }): readonly Drawing[] => {
    const most = shares.length > 2 ? 1 : 2;
    const { size, lines: words } = setText(
      label,
      LABEL_SIZES.map((size) => [size, most] as const),
      LABEL_ROOM / boldness(label),
    );
    const lines = [
      ...words.map((text) => ({ text, size, weight: 700 })),
      { text: fitText(counts, TEXT, LABEL_ROOM), size: TEXT, weight: 400 },
    ];
    const height = Math.max(type * 0.9, lines.length * TEXT * 1.2);
    const top = y;
    y += height + GAP;
    return [
      line(flip(left - LABEL_GAP), top + type * 0.74, figure, {
        'font-size': type,
        'font-weight': 700,
        'text-anchor': 'end',
      }),
      ...lines.map(({ text, size, weight }, i) =>
        line(flip(left), top + TEXT * (0.9 + i * 1.2), text, {
          'font-size': size,
          'font-weight': weight,
          fill: weight === 700 ? COLOURS.ink : COLOURS.quiet,
        }),
      ),
    ];
  });
  const figures = Math.max(...shares.map(({ figure }) => textWidth(figure, type) * FIGURE));
  return { bottom: y - GAP, width: LABEL_ROOM + LABEL_GAP + figures, drawings };
}

/** The counts of both sides, each with its mark. */
function countDrawings([supports = '', challenges = '']: readonly string[], flip: (x: number) => number, { x, y, width, em }: Box): readonly Drawing[] {
  const half = width / 2;
  const set = { 'font-size': em, 'font-weight': 700 };
  const mark = em * 0.36;
  const text = mark * 2 + em * 0.5;
  const fit = (words: string) => fitText(words, em * 1.04, half - text - GAP);
  const second = x + text + textWidth(fit(supports), em) + GAP * 1.5;
  const baseline = y + em;
  const middle = baseline - em * BASE;
  return [
    discDrawing(flip(x + mark), middle, mark),
    line(flip(x + text), baseline, fit(supports), { ...set, fill: COLOURS.support }),
    diamondDrawing(flip(second + mark), middle, mark * 1.1, 3),
    line(flip(second + text), baseline, fit(challenges), { ...set, fill: COLOURS.challenge }),
  ];
}

/**
 * The picture that stands for a trend where its address is shared: the claim, its first shares, the counts of both
 * sides, the evidence over time; publisher, date and address.
 */
export function socialDrawing(
  texts: PictureTexts,
  shares: readonly SharePicture[],
  evidence: readonly Evidence[],
  options: TimelinePictureOptions,
): Drawing {
  const { title, counts, lang, mirrored, fonts } = texts;
  const [width, height] = PICTURE_SIZES.card;
  const room = width - 2 * MARGIN;
  const flip = (x: number) => (mirrored ? width - x : x);
  const shown = shares.slice(0, shares.slice(0, MAX_SHARES).every(isShort) ? MAX_SHARES : 2);
  const all: Box = { x: MARGIN, y: MARGIN, width: room, height: 0, em: TEXT };

  const beside = shown.length > 0 ? shareDrawings(shown, flip, all) : { bottom: 0, width: 0, drawings: [] };
  const claim = claimDrawing(title, evidence.length > 0 || shown.length > 0 ? CLAIM_SIZES : CLAIM_ALONE, {
    ...all,
    x: flip(MARGIN),
    width: shown.length > 0 ? room - beside.width - 2 * GAP : room,
  });
  const end = height - MARGIN + 8;
  const source = end - TEXT - GAP;
  const em = TEXT + 2;
  const top = evidence.length > 0 ? Math.max(claim.bottom, beside.bottom) + GAP : source - em;
  const plot = top + em + GAP * 0.8;

  return [
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      lang,
      direction: mirrored ? 'rtl' : undefined,
      'font-family': fonts?.text,
    },
    ['path', { d: `M0 0H${width}V${height}H0z`, fill: '#fff' }],
    ...claim.drawings,
    ...beside.drawings,
    ...countDrawings(counts, flip, { ...all, y: top, em }),
    ...(evidence.length > 0
      ? [timelineDrawing(evidence, options, { ...all, y: plot, height: source - plot, em: LARGEST / 1.2 }, SMALLEST)]
      : []),
    ...sourceLine(texts, { ...all, y: end, em: TEXT }, 1),
  ];
}
