import { utcTickInterval, utcTicks } from 'd3-time';
import type { PartialDate, TimeSpan } from '../document/index.js';

const DAY = 86_400_000;
const YEAR = 365.25 * DAY;

/** A labelled place on the axis, `at` a share of its length (0–1). */
export interface AxisTick {
  readonly at: number;
  readonly date: PartialDate;
}

/** A time axis whose length is 1: `place` turns epoch ms (UTC) into a share of it. */
export interface TimeAxis {
  readonly place: (time: number) => number;
  /** What the whole length stands for. */
  readonly domain: TimeSpan;
  readonly ticks: readonly AxisTick[];
}

function precisionOf(ticks: readonly Date[]): PartialDate['precision'] {
  if (ticks.some((tick) => tick.getUTCDate() !== 1)) return 'day';
  return ticks.some((tick) => tick.getUTCMonth() !== 0) ? 'month' : 'year';
}

/** The tick at or before the start. A longer axis may be divided otherwise: so until it stays. */
function tickBefore(start: number, end: number, count: number): number {
  let from = start;
  for (let before = NaN; from !== before;) {
    before = from;
    from = utcTickInterval(new Date(from), new Date(end), count)?.floor(new Date(from)).getTime() ?? from;
  }
  return from;
}

/** From the start of the first to the end of the last. */
export function hull(spans: readonly TimeSpan[]): TimeSpan {
  let start = Infinity;
  let end = -Infinity;
  for (const span of spans) {
    start = Math.min(start, span.start);
    end = Math.max(end, span.end);
  }
  return { start, end };
}

/**
 * An axis with as many ticks as have room: over exactly one stretch, or over all the spans, from a tick
 * before the first to the end of the last.
 * @param length in px
 * @param spans at least one
 */
export function timeAxis(spans: readonly TimeSpan[], length: number, stretch?: TimeSpan): TimeAxis {
  let { start, end } = stretch ?? hull(spans);
  // A single day would fill the whole axis: show it within its month or so.
  const lacking = 60 * DAY - (end - start);
  if (!stretch && lacking > 0) {
    start -= lacking / 2;
    end += lacking / 2;
  }
  const years = (end - start) / YEAR;
  // Years read best as years; only a short axis is divided further.
  const count = Math.max(2, years >= 1.5 ? Math.min(Math.round(years), length / 56) : Math.min(6, length / 96));
  const from = stretch ? start : tickBefore(start, end, count);
  const ticks = (most: number) => utcTicks(new Date(from), new Date(end), most);
  let dates = ticks(count);
  // A stretch need not begin at a tick, and a single one does not tell how long it is.
  if (dates.length < 2) dates = ticks(count * 3);
  // UTC knows no leaps: the scale is a straight line.
  const place = (time: number) => (time - from) / (end - from);
  const precision = precisionOf(dates);
  return {
    domain: { start: from, end },
    place,
    ticks: dates.map((date) => ({
      at: place(date.getTime()),
      date: { precision, year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() },
    })),
  };
}
