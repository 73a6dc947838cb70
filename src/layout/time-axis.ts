import { type ScaleTime, scaleUtc } from 'd3-scale';
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
  readonly ticks: readonly AxisTick[];
}

function precisionOf(ticks: readonly Date[]): PartialDate['precision'] {
  if (ticks.some((tick) => tick.getUTCDate() !== 1)) return 'day';
  return ticks.some((tick) => tick.getUTCMonth() !== 0) ? 'month' : 'year';
}

/** A scale that begins at a tick of its own. A longer scale may be divided otherwise: so until it stays. */
function fromTick(start: number, end: number, count: number): ScaleTime<number, number> {
  let scale = scaleUtc([start, end], [0, 1]);
  for (let [before, from] = [NaN, start]; from !== before;) {
    before = from;
    from = scale.copy().nice(count).domain()[0]?.getTime() ?? from;
    scale = scaleUtc([from, end], [0, 1]);
  }
  return scale;
}

/**
 * An axis over all the spans, from a tick before the first to the end of the last, with as many ticks
 * as have room.
 * @param length in px
 * @param spans at least one
 */
export function timeAxis(spans: readonly TimeSpan[], length: number): TimeAxis {
  let start = Infinity;
  let end = -Infinity;
  for (const span of spans) {
    start = Math.min(start, span.start);
    end = Math.max(end, span.end);
  }
  // A single day would fill the whole axis: show it within its month or so.
  const lacking = 60 * DAY - (end - start);
  if (lacking > 0) {
    start -= lacking / 2;
    end += lacking / 2;
  }
  const years = (end - start) / YEAR;
  // Years read best as years; only a short axis is divided further.
  const count = Math.max(2, years >= 1.5 ? Math.min(Math.round(years), length / 56) : Math.min(6, length / 96));
  const scale = fromTick(start, end, count);
  const dates = scale.ticks(count);
  const precision = precisionOf(dates);
  return {
    place: (time) => scale(time),
    ticks: dates.map((date) => ({
      at: scale(date),
      date: { precision, year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() },
    })),
  };
}
