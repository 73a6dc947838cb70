import { type ScaleTime, scaleUtc } from 'd3-scale';
import type { PartialDate, TimeSpan } from '../../document/index.js';

const DAY = 86_400_000;
const YEAR = 365.25 * DAY;

/** A labelled tick. */
export interface AxisTick {
  /** Its position on the axis, as a share of the length (0–1). */
  readonly t: number;
  readonly date: PartialDate;
}

/** A time axis whose length is 1. */
export interface TimeAxis {
  /** Turns epoch ms (UTC) into a share of the length. */
  readonly position: (time: number) => number;
  /** The time that the whole length stands for. */
  readonly domain: TimeSpan;
  readonly ticks: readonly AxisTick[];
}

function precisionOf(ticks: readonly Date[]): PartialDate['precision'] {
  if (ticks.some((tick) => tick.getUTCDate() !== 1)) return 'day';
  return ticks.some((tick) => tick.getUTCMonth() !== 0) ? 'month' : 'year';
}

/**
 * A scale that begins at one of its ticks. A longer scale may have other ticks, so this repeats until the start no longer
 * moves back; one that is not a number never does.
 */
function niceStart(start: number, end: number, count: number): ScaleTime<number, number> {
  const scale = scaleUtc([start, end], [0, 1]);
  const nice = Number(scaleUtc([start, end], [0, 1]).nice(count).domain()[0]);
  return nice < start ? niceStart(nice, end, count) : scale;
}

/** From the start of the first to the end of the last. */
function extent(spans: readonly TimeSpan[]): TimeSpan {
  let start = Infinity;
  let end = -Infinity;
  for (const span of spans) {
    start = Math.min(start, span.start);
    end = Math.max(end, span.end);
  }
  return { start, end };
}

/**
 * An axis with as many ticks as fit: over exactly the time range, or over all the spans, from a tick before the first to
 * the end of the last.
 * @param length in px
 * @param spans of none, the axis has no ticks
 */
export function timeAxis(spans: readonly TimeSpan[], length: number, timeRange?: TimeSpan): TimeAxis {
  let { start, end } = timeRange ?? extent(spans);
  // A single day would fill the whole axis: it is shown within two months.
  const lacking = 60 * DAY - (end - start);
  if (!timeRange && lacking > 0) {
    start -= lacking / 2;
    end += lacking / 2;
  }
  const years = (end - start) / YEAR;
  // Years read best as years; only a short axis is divided further.
  const count = Math.max(2, years >= 1.5 ? Math.min(Math.round(years), length / 56) : Math.min(6, length / 96));
  const scale = timeRange ? scaleUtc([start, end], [0, 1]) : niceStart(start, end, count);
  const [first = start, last = end] = scale.domain().map(Number);
  let dates = scale.ticks(count);
  // A time range need not begin at a tick, and a single tick does not show its scale.
  if (dates.length < 2) dates = scale.ticks(count * 3);
  const precision = precisionOf(dates);
  return {
    domain: { start: first, end: last },
    // UTC has no leaps, so the scale is linear, and this is cheaper for ten thousand points.
    position: (time) => (time - first) / (last - first),
    ticks: dates.map((date) => ({
      t: scale(date),
      date: { precision, year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() },
    })),
  };
}
