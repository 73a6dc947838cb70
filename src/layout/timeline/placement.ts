import type { Stance } from '../../document/index.js';
import { textWidth } from '../text/text-width.js';
import type { TimeAxis } from './time-axis.js';
import { layoutMarks, DIAMOND, type Frame, LABEL_GAP } from './mark-layout.js';
import { histogram, type Bar } from './histogram.js';
import type { DatedEvidence } from '../../evidence/dated-evidence.js';

/** Where a point stands: along the axis from the start, and away from it. In px. */
interface Place {
  readonly x: number;
  readonly offset: number;
  readonly stem?: boolean;
  readonly label?: { readonly x: number; readonly text: string } | undefined;
}

/** Where everything stands, before it is known how high the picture is and to which side it is read. */
export interface Placement {
  readonly radius: number;
  readonly diamond: number;
  /** Where the time axis begins and ends. */
  readonly start: number;
  readonly end: number;
  /** How far each side reaches from the axis. */
  readonly depth: Readonly<Record<Stance, number>>;
  /** All points, in the order in which they are drawn along the axis. */
  readonly visible: readonly DatedEvidence[];
  /** The place of the point that is the `i`th of these. */
  readonly positionOf: (i: number) => Place;
  readonly bars: readonly Bar[];
  /** Texts with their start edges and their middles' distance from the axis. */
  readonly barLabels: readonly { stance: Stance; x: number; offset: number; text: string }[];
}

const NOWHERE: Place = { x: 0, offset: 0 };

/** Clear of the feet, which lie on the axis. */
const CLEAR = 3;

/** Each point as a mark of its own; undefined where they are too many for that. */
export function placeMarks(points: readonly DatedEvidence[], axis: TimeAxis, frame: Frame): Placement | undefined {
  const arrangement = layoutMarks(points, axis, frame);
  if (!arrangement) return undefined;
  const { radius, step, stems, start, end, lanes, labels, depth } = arrangement;
  return {
    visible: arrangement.points,
    radius,
    diamond: radius * DIAMOND,
    start,
    end,
    depth: { supports: depth.supports * step, challenges: depth.challenges * step },
    positionOf: (i) => {
      const point = arrangement.points[i];
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

/** The height of a column's number, and from the column to its middle. */
const NUMBER = 20;
const TIP = 10;

/** All points in columns, the highest of each side with its number. */
export function placeBars(
  points: readonly DatedEvidence[],
  axis: TimeAxis,
  frame: Frame,
  numberLabel: (value: number) => string,
): Placement {
  const { visible: drawn, bars: stacks, barOf: stackOf, rankOf: placeOf, step } = histogram(points, axis, frame);
  const highest = (stance: Stance) =>
    stacks.reduce<Bar | undefined>(
      (best, stack) => (stack.stance === stance && stack.count > (best?.count ?? 0) ? stack : best),
      undefined,
    );
  const peakOf = (stance: Stance) => {
    const stack = highest(stance);
    if (!stack) return [];
    const text = numberLabel(stack.count);
    const room = textWidth(text, frame.fontSize);
    const x = Math.max(0, Math.min(stack.x - room / 2, frame.width - room));
    return [{ stance, x, offset: stack.height + TIP, text }];
  };
  const reachOf = (stance: Stance) => (highest(stance)?.height ?? 0) + NUMBER;
  return {
    visible: drawn,
    radius: 4,
    diamond: 4 * DIAMOND,
    start: frame.gutter + 1,
    end: frame.width - 1,
    depth: { supports: reachOf('supports'), challenges: reachOf('challenges') },
    positionOf: (i) => ({ x: stacks[stackOf[i] ?? 0]?.x ?? 0, offset: ((placeOf[i] ?? 0) + 0.5) * step }),
    bars: stacks,
    barLabels: [...peakOf('supports'), ...peakOf('challenges')],
  };
}
