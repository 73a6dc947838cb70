import type { Evidence } from '../../document/index.js';
import { fitText, textWidth } from '../text/text-width.js';
import { setText } from '../text/wrap-text.js';
import { boldness } from './boldness.js';
import type { Drawing } from './drawing.js';
import { legibleTimeline } from './legible-timeline.js';
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
import { shareDrawings, type SharePicture } from './share-drawings.js';
import { timelineDrawing, type TimelinePictureOptions } from './timeline-picture.js';

export type { SharePicture };

/** Lengths in px. Networks show the picture half as wide: no type is smaller than 20. */
const MARGIN = 48;
const GAP = 24;
const WIDE_GAP = 48;
const TEXT = 24;
const COUNTS = 26;
const SMALLEST = 20;

/** The largest type of the timeline: with larger, the names of the sides would take rows of their own. */
const LARGEST = 22;

const LEADING = 1.12;

/** The claim's sizes, each with the most lines. */
const CLAIM_SIZES = [
  [60, 2],
  [54, 3],
  [50, 3],
  [46, 3],
  [42, 3],
  [39, 3],
  [42, 4],
  [38, 4],
  [34, 4],
] as const;

/** Its sizes where nothing but the counts is below it. */
const ALONE_SIZES = [
  [88, 3],
  [76, 4],
  [64, 4],
  [54, 4],
  [46, 4],
] as const;

/** The lines of the claim, and the height below them. */
function claimDrawings(title: string, sizes: typeof CLAIM_SIZES | typeof ALONE_SIZES, { x, y, width }: Box) {
  const { size, lines } = setText(title, sizes, width / boldness(title));
  return {
    bottom: y + lines.length * size * LEADING,
    drawings: lines.map((text, i) =>
      line(x, y + size * (0.86 + i * LEADING), text, { 'font-size': size, 'font-weight': 700 }),
    ),
  };
}

/** The counts of both sides, each with its mark. */
function countDrawings(
  [supports = '', challenges = '']: readonly string[],
  flip: (x: number) => number,
  { x, y, width, em }: Box,
): readonly Drawing[] {
  const set = { 'font-size': em, 'font-weight': 700 };
  const mark = em * 0.36;
  const text = mark * 2 + em * 0.5;
  // Each may take half of the line.
  const fit = (words: string) => fitText(words, em * 1.04, width / 2 - text - WIDE_GAP);
  const second = x + text + textWidth(fit(supports), em) + WIDE_GAP;
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
 * sides, the evidence over time; publisher, date and address. Without evidence it is the claim and the counts.
 */
export function socialDrawing(
  texts: PictureTexts,
  shares: readonly SharePicture[],
  evidence: readonly Evidence[],
  options: TimelinePictureOptions,
): Drawing {
  const { title, counts, lang, mirrored, fonts } = texts;
  const [width, height] = PICTURE_SIZES.card;
  const flip = (x: number) => (mirrored ? width - x : x);
  const room: Box = { x: MARGIN, y: MARGIN, width: width - 2 * MARGIN, height: height - 2 * MARGIN, em: TEXT };

  const beside = shareDrawings(shares, mirrored, room);
  const alone = evidence.length === 0 && beside.width === 0;
  const claim = claimDrawings(title, alone ? ALONE_SIZES : CLAIM_SIZES, {
    ...room,
    x: flip(MARGIN),
    width: room.width - (beside.width && beside.width + WIDE_GAP),
  });
  const end = height - MARGIN;
  const plotEnd = end - TEXT - GAP;
  const counted = evidence.length > 0 ? Math.max(claim.bottom, MARGIN + beside.height) + GAP : plotEnd - COUNTS;
  const plot: Box = { ...room, y: counted + COUNTS + GAP, height: plotEnd - counted - COUNTS - GAP, em: LARGEST / 1.2 };

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
    ...countDrawings(counts, flip, { ...room, y: counted, em: COUNTS }),
    ...(evidence.length > 0 ? [timelineDrawing(legibleTimeline(evidence, options, plot, SMALLEST), plot)] : []),
    ...sourceLine(texts, { ...room, y: end }, 1),
  ];
}
