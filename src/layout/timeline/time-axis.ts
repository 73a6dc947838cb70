import { scaleUtc } from 'd3-scale';
import type { PartialDate, TimeSpan } from '../../document/index.js';
import { textWidth } from '../text/text-width.js';
import { textRoom } from './text-room.js';

const DAY = 86_400_000;

/** A shorter time is shown within this one. */
const MIN_LENGTH = 14 * DAY;

/** From a tick to its date, and the least space from there to the next tick, in px. */
export const TICK_GAP = 6;

/** The axis may begin at a tick before the first date, if no more than this share of it is empty. */
const MAX_LEAD = 0.08;

/** A first tick within this share of the axis is near enough to its start. */
const NEAR = 0.05;

/** A labelled tick. */
export interface AxisTick {
  /** Its position on the axis, as a share of the length (0–1). */
  readonly t: number;
  /** Missing where it does not fit. */
  readonly text?: string;
}

/** A time axis whose length is 1. */
export interface TimeAxis {
  /** Turns epoch ms (UTC) into a share of the length. */
  readonly position: (time: number) => number;
  /** The time that the whole length stands for. */
  readonly domain: TimeSpan;
  readonly ticks: readonly AxisTick[];
}

export interface AxisOptions {
  /** In px. */
  readonly length: number;
  readonly fontSize: number;
  /** Formats a date after the date before it, from which the reader knows the year. */
  readonly dateLabel: (date: PartialDate, before: PartialDate | undefined) => string;
  /** Undefined for all of the time. */
  readonly timeRange?: TimeSpan | undefined;
}

type Precision = PartialDate['precision'];

/** Ticks that are a whole number of years, months or days apart. */
interface TickSet {
  readonly precision: Precision;
  readonly dates: readonly Date[];
}

/** A date as a number of years, months or days. */
const countOf = (date: Date, precision: Precision) =>
  precision === 'day'
    ? Math.floor(date.getTime() / DAY)
    : precision === 'year'
      ? date.getUTCFullYear()
      : date.getUTCFullYear() * 12 + date.getUTCMonth();

function precisionOf(ticks: readonly Date[]): Precision {
  if (ticks.some((tick) => tick.getUTCDate() !== 1)) return 'day';
  return ticks.some((tick) => tick.getUTCMonth() !== 0) ? 'month' : 'year';
}

const stepOf = ({ dates: [first, second], precision }: TickSet) =>
  first && second ? countOf(second, precision) - countOf(first, precision) : 0;

/** Every second tick, by its value: half a year, two months, two weeks, four days, forty years. */
function halved({ dates, precision }: TickSet, step: number): TickSet {
  const half = dates.filter((date) => Math.floor(countOf(date, precision) / step) % 2 === 0);
  return { dates: half, precision: precisionOf(half) };
}

/** From coarse to fine, each with twice as many ticks, or a few more, than the one before. */
function* tickSets({ start, end }: TimeSpan): Generator<TickSet> {
  const scale = scaleUtc([start, end], [0, 1]);
  let size = 0;
  for (let count = 2; count < 64; count++) {
    const dates = scale.ticks(count);
    if (dates.some((date) => date.getTime() % DAY)) return;
    if (dates.length === size) continue;
    const set = { dates, precision: precisionOf(dates) };
    const step = stepOf(set);
    const half = halved(set, step);
    if (step > 0 && half.dates.length > 1) yield half;
    yield set;
    size = dates.length;
  }
}

/** The date a step before the first. */
function before(set: TickSet): number {
  const { dates, precision } = set;
  const date = new Date(dates[0] ?? NaN);
  const step = stepOf(set) || NaN;
  if (precision === 'day') return date.getTime() - step * DAY;
  return date.setUTCMonth(date.getUTCMonth() - step * (precision === 'year' ? 12 : 1));
}

/** The first item of the least cost. */
function least<T>(items: readonly T[], cost: (item: T) => number): T | undefined {
  let best: T | undefined;
  for (const item of items) if (best === undefined || cost(item) < cost(best)) best = item;
  return best;
}

interface Choice {
  readonly precision: Precision;
  readonly start: number;
  readonly ticks: readonly AxisTick[];
  readonly labels: number;
}

/** The ticks with their dates; undefined where these overlap. */
function labelled(set: TickSet, { start, end }: TimeSpan, limit: number, options: AxisOptions): Choice | undefined {
  const { length, fontSize, dateLabel, timeRange } = options;
  const { precision } = set;
  const earlier = before(set);
  const extend = !timeRange && earlier < start && start - earlier <= MAX_LEAD * (end - earlier);
  const from = extend ? earlier : start;
  const dates = [...(extend ? [new Date(earlier)] : []), ...set.dates].filter((date) => date.getTime() < limit);
  const partial = dates.map((date) => ({
    precision,
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
  }));
  const ts = dates.map((date) => (date.getTime() - from) / (end - from));
  const attempt = (first: PartialDate | undefined): Choice | undefined => {
    let labels = 0;
    const ticks: AxisTick[] = [];
    for (let i = 0; i < partial.length; i++) {
      const date = partial[i];
      if (!date) continue;
      const t = ts[i] ?? 0;
      const next = ts[i + 1];
      const text = dateLabel(date, i > 0 ? partial[i - 1] : first);
      // The last has no room beyond the end; between two ticks the estimate is enough.
      const fits =
        next === undefined
          ? textRoom(text, fontSize) <= (1 - t) * length - TICK_GAP
          : textWidth(text, fontSize) <= (next - t) * length - 2 * TICK_GAP;
      if (fits) labels++;
      else if (next !== undefined) return undefined;
      ticks.push(fits ? { t, text } : { t });
    }
    return { precision, start: from, ticks, labels };
  };
  // Where the first date has no room for its year, it goes without.
  const [first] = partial;
  return attempt(undefined) ?? (first && precision !== 'year' ? attempt({ ...first, month: 0 }) : undefined);
}

/** Whether the years are those that people count in: 2, 5, 10, 20 … but not 4 or 40. */
const isRound = (set: TickSet) => set.precision !== 'year' || /^[125]/.test(`${stepOf(set)}`);

/** The coarsest ticks with three dates and the first near the start; where none have that, those that come nearest. */
function chooseTicks(span: TimeSpan, limit: number, options: AxisOptions): Choice {
  const most = Math.max(3, options.length / 72);
  const lead = ({ ticks: [first] }: Choice) => Math.max(first?.t ?? 1, NEAR);
  const choices: (Choice & { readonly round: boolean })[] = [];
  for (const set of tickSets(span)) {
    const choice = labelled(set, span, limit, options);
    if (choice) choices.push({ ...choice, round: isRound(set) });
    // Finer ones are no better, or have no room.
    if (choice ? choice.labels >= 3 && isRound(set) && lead(choice) <= NEAR : set.dates.length > options.length / 16)
      break;
  }
  const enough = choices.filter(({ labels }) => labels >= 3);
  const best = enough.find(({ round }) => round) ?? enough[0];
  // Years read best as years.
  const pool = enough.filter(
    (choice) =>
      choice === best || (choice.precision === best?.precision && choice.round === best.round && choice.labels <= most),
  );
  return (
    least(pool, lead) ??
    least(choices, ({ labels }) => -labels) ?? { precision: 'day', start: span.start, ticks: [], labels: 0 }
  );
}

/**
 * An axis over exactly the time range, or over the extent; then it may begin at a tick a little before. No tick is later
 * than the extent.
 */
export function timeAxis(extent: TimeSpan, options: AxisOptions): TimeAxis {
  let { start, end } = options.timeRange ?? extent;
  if (!(end > start)) [start, end] = [0, MIN_LENGTH];
  const lacking = MIN_LENGTH - (end - start);
  if (!options.timeRange && lacking > 0) {
    start -= lacking / 2;
    end += lacking / 2;
  }
  const { start: first, ticks } = chooseTicks({ start, end }, extent.end, options);
  return {
    domain: { start: first, end },
    // UTC has no leaps, so the scale is linear, and this is cheaper for ten thousand points.
    position: (time) => (time - first) / (end - first),
    ticks,
  };
}
