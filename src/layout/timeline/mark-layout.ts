import type { Stance } from '../../document/index.js';
import type { DatedEvidence } from '../../evidence/dated-evidence.js';
import { type Name, type NameFrame, placeNames } from './names.js';
import { binnedPiles, type Dates, exactPiles, mixedDates, type Piles } from './piles.js';
import type { TimeAxis } from './time-axis.js';

/** Half of a challenge's diamond, in radii of a support's disc: both look equally large. */
export const DIAMOND = 1.2;

/** Keeps marks clear of the date spans, which lie on the axis. */
export const CLEAR = 4;

/** The size and spacing of marks in px. */
interface Density {
  readonly radius: number;
  /** From one lane to the next. */
  readonly step: number;
  /** Higher piles need smaller marks. */
  readonly maxLanes: number;
}

/** Lanes 24 px apart: each mark is a target of its own (WCAG 2.2, 2.5.8), and has room for its name. */
const NAMED: Density = { radius: 5.5, step: 24, maxLanes: 6 };

/** Bare marks, from the loosest to the tightest. */
const BARE: readonly Density[] = [
  { radius: 5, step: 13, maxLanes: 16 },
  { radius: 4, step: 10, maxLanes: 22 },
  { radius: 3, step: 7.5, maxLanes: 32 },
  { radius: 2.25, step: 5.5, maxLanes: 64 },
];

/** Smaller marks do not pay for exact places: they stand in bins. */
const MIN_EXACT = 3;

/** The lanes that names may need besides their marks. */
const NAME_LANES = 8;

/** With more marks, names would be a thicket. */
const MAX_NAMED = 60;

/** With fewer names on a side, neither side has any. */
const MIN_NAMED = 0.5;

/** Among more marks no single one can be made out. */
const MAX_MARKS = 1500;

/** The positions of the marks: along the axis in px, away from it in lanes. */
export interface MarkLayout extends Piles {
  readonly radius: number;
  readonly step: number;
  /** Where the time axis begins and ends. */
  readonly start: number;
  readonly end: number;
  /** The name of each point that has one; undefined where names have no room. */
  readonly names: ReadonlyMap<number, Name> | undefined;
}

/** The picture in which the marks are laid out. Lengths in px. */
export interface Frame {
  readonly width: number;
  /** What is kept free of marks at the start. */
  readonly gutter: number;
  /** Of the names. */
  readonly fontSize: number;
  /** The end of the data's date, in epoch ms. */
  readonly dataEnd: number;
  /** How far each side may reach from the axis. */
  readonly limit: Readonly<Record<Stance, number>>;
}

type Build = (density: Density) => MarkLayout | undefined;

/** Names on both sides, by the same rule; undefined where a side has too few. */
function withNames(layout: MarkLayout, frame: Frame): MarkLayout | undefined {
  const { points, xs, lanes, radius, step, start, end } = layout;
  if (points.length > MAX_NAMED) return undefined;
  const { width, gutter, fontSize, dataEnd, limit } = frame;
  const names = new Map<number, Name>();
  const depth = { supports: 0, challenges: 0 };
  for (const stance of ['supports', 'challenges'] as const) {
    const side = points.flatMap((point, i) => (point.evidence.stance === stance ? i : []));
    const nameFrame: NameFrame = {
      left: gutter,
      right: width,
      half: radius * DIAMOND,
      fontSize,
      maxLanes: Math.min(NAME_LANES, Math.floor((limit[stance] - CLEAR) / step)),
      maxWidth: Math.min(220, width * 0.5),
      wall: dataEnd,
    };
    const marks = side.map((i) => ({
      x: xs[i] ?? 0,
      lane: lanes[i] ?? 0,
      name: points[i]?.evidence.company ?? '',
    }));
    const placed = placeNames(marks, nameFrame);
    if (placed.names.size < MIN_NAMED * marks.filter(({ name }) => name).length) return undefined;
    depth[stance] = placed.depth;
    for (const [i, name] of placed.names) names.set(side[i] ?? -1, name);
  }
  return { ...layout, start, end, depth, names };
}

/**
 * Lays the points out in the loosest density that fits. Dates keep their exact places while marks can be told apart; in
 * denser pictures they share bins.
 * @param points in the order of time
 * @returns undefined where no density fits
 */
export function layoutMarks(points: readonly DatedEvidence[], axis: TimeAxis, frame: Frame): MarkLayout | undefined {
  if (points.length > MAX_MARKS) return undefined;
  const { width, gutter, limit } = frame;
  const dates = { points, mixed: mixedDates(points) };
  const spread = { points, mixed: { has: () => true } };
  const build =
    (pile: typeof exactPiles, given: Dates): Build =>
    ({ radius, step, maxLanes }) => {
      const half = radius * DIAMOND;
      const [start, end] = [gutter + half, width - half];
      const position = (time: number) => start + axis.position(time) * (end - start);
      const piles = pile(given, { start, end, position }, 2 * half + 1);
      const fits = (stance: Stance) => {
        const lanes = piles?.depth[stance] ?? 0;
        return lanes === 0 || (lanes <= maxLanes && lanes * step + CLEAR <= limit[stance]);
      };
      if (!piles || !fits('supports') || !fits('challenges')) return undefined;
      return { ...piles, radius, step, start, end, names: undefined };
    };
  const [exact, binned] = [build(exactPiles, dates), build(binnedPiles, dates)];
  // Towers of a month or a year that are too high are spread over it.
  const lower: Build = (density) => binned(density) ?? build(binnedPiles, spread)(density);
  for (const at of [exact, binned]) {
    const layout = at(NAMED);
    const named = layout && withNames({ ...layout }, { ...frame, dataEnd: wallOf(layout, axis, frame) });
    if (named) return named;
  }
  const first = (at: Build, densities: readonly Density[]) => {
    for (const density of densities) {
      const layout = at(density);
      if (layout) return layout;
    }
    return undefined;
  };
  return (
    first(
      exact,
      BARE.filter(({ radius }) => radius >= MIN_EXACT),
    ) ?? first(lower, BARE)
  );
}

const wallOf = ({ start, end }: MarkLayout, axis: TimeAxis, { dataEnd }: Frame) =>
  start + axis.position(dataEnd) * (end - start);
