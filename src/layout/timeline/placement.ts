import type { Stance } from '../../document/index.js';
import { textWidth } from '../text/text-width.js';
import type { TimeAxis } from './time-axis.js';
import { layoutMarks, DIAMOND, type Frame, LABEL_GAP } from './mark-layout.js';
import { histogram, type Bar } from './histogram.js';
import type { DatedEvidence } from '../../evidence/dated-evidence.js';

/** The position of a point: along the axis from the start, and away from it. In px. */
interface Position {
  readonly x: number;
  readonly offset: number;
  readonly stem?: boolean;
  readonly label?: { readonly x: number; readonly text: string } | undefined;
}

/** All positions, before the picture's height and reading direction come in. */
export interface Placement {
  readonly radius: number;
  readonly diamond: number;
  /** Where the time axis begins and ends. */
  readonly start: number;
  readonly end: number;
  /** The extent of each side from the axis. */
  readonly depth: Readonly<Record<Stance, number>>;
  /** All points, in the order in which they are drawn along the axis. */
  readonly visible: readonly DatedEvidence[];
  /** The position of the `i`th visible point. */
  readonly positionOf: (i: number) => Position;
  readonly bars: readonly Bar[];
  /** Each `x` is the text's start edge, `offset` the distance of its middle from the axis. */
  readonly barLabels: readonly { stance: Stance; x: number; offset: number; text: string }[];
}

const NOWHERE: Position = { x: 0, offset: 0 };

/** Keeps marks clear of the date spans, which lie on the axis. */
const CLEAR = 3;

/** Each point as a mark of its own; undefined where they are too many for that. */
export function placeMarks(points: readonly DatedEvidence[], axis: TimeAxis, frame: Frame): Placement | undefined {
  const layout = layoutMarks(points, axis, frame);
  if (!layout) return undefined;
  const { radius, step, stems, start, end, lanes, labels, depth } = layout;
  return {
    visible: layout.points,
    radius,
    diamond: radius * DIAMOND,
    start,
    end,
    depth: { supports: depth.supports * step, challenges: depth.challenges * step },
    positionOf: (i) => {
      const point = layout.points[i];
      if (!point) return NOWHERE;
      const x = start + axis.position(point.time) * (end - start);
      const text = labels.get(point);
      return {
        x,
        offset: ((lanes[i] ?? 0) + 0.5) * step + CLEAR,
        stem: stems,
        label: text === undefined ? undefined : { x: x + radius + LABEL_GAP, text },
      };
    },
    bars: [],
    barLabels: [],
  };
}

/** The height of a bar's number, and the distance from the bar to the number's middle. */
const NUMBER = 20;
const TIP = 10;

/** All points in bars, the highest of each side with its number. */
export function placeBars(
  points: readonly DatedEvidence[],
  axis: TimeAxis,
  frame: Frame,
  numberLabel: (value: number) => string,
): Placement {
  const { visible, bars, barOf, rankOf, step } = histogram(points, axis, frame);
  const highest = (stance: Stance) => {
    let best: Bar | undefined;
    for (const bar of bars) if (bar.stance === stance && bar.count > (best?.count ?? 0)) best = bar;
    return best;
  };
  const labelOf = (stance: Stance) => {
    const bar = highest(stance);
    if (!bar) return [];
    const text = numberLabel(bar.count);
    const width = textWidth(text, frame.fontSize);
    const x = Math.max(0, Math.min(bar.x - width / 2, frame.width - width));
    return [{ stance, x, offset: bar.height + TIP, text }];
  };
  const extentOf = (stance: Stance) => (highest(stance)?.height ?? 0) + NUMBER;
  return {
    visible,
    radius: 4,
    diamond: 4 * DIAMOND,
    start: frame.gutter + 1,
    end: frame.width - 1,
    depth: { supports: extentOf('supports'), challenges: extentOf('challenges') },
    positionOf: (i) => ({ x: bars[barOf[i] ?? 0]?.x ?? 0, offset: ((rankOf[i] ?? 0) + 0.5) * step }),
    bars,
    barLabels: [...labelOf('supports'), ...labelOf('challenges')],
  };
}
