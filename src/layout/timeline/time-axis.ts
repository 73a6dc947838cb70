import { type ScaleTime, scaleUtc } from 'd3-scale';
import type { PartialDate, TimeSpan } from '../../document/index.js';

const DAY = 86_400_000;
const YEAR = 365.25 * DAY;

/** A labelled place on the axis, `at` a share of its length (0–1). */
export interface AxisTick {
  readonly t: number;
  readonly date: PartialDate;
}

/** A time axis whose length is 1: `place` turns epoch ms (UTC) into a share of it. */
export interface TimeAxis {
  readonly position: (time: number) => number;
  /** What the whole length stands for. */
  readonly domain: TimeSpan;
  readonly ticks: readonly AxisTick[];
}

function precisionOf(ticks: readonly Date[]): PartialDate['precision'] {
  if (ticks.some((tick) => tick.getUTCDate() !== 1)) return 'day';
  return ticks.some((tick) => tick.getUTCMonth() !== 0) ? 'month' : 'year';
}

/** A scale that begins at a tick of its own. A longer scale may be divided otherwise: so until it stays. */
function niceStart(start: number, end: number, count: number): ScaleTime<number, number> {
  let scale = scaleUtc([start, end], [0, 1]);
  for (let [before, from] = [NaN, start]; from !== before;) {
    before = from;
    from = scale.copy().nice(count).domain()[0]?.getTime() ?? from;
    scale = scaleUtc([from, end], [0, 1]);
  }
  return scale;
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
 * An axis with as many ticks as have room: over exactly one stretch, or over all the spans, from a tick
 * before the first to the end of the last.
 * @param length in px
 * @param spans at least one
 */
export function timeAxis(spans: readonly TimeSpan[], length: number, stretch?: TimeSpan): TimeAxis {
  let { start, end } = stretch ?? extent(spans);
  // A single day would fill the whole axis: show it within its month or so.
  const lacking = 60 * DAY - (end - start);
  if (!stretch && lacking > 0) {
    start -= lacking / 2;
    end += lacking / 2;
  }
  const years = (end - start) / YEAR;
  // Years read best as years; only a short axis is divided further.
  const count = Math.max(2, years >= 1.5 ? Math.min(Math.round(years), length / 56) : Math.min(6, length / 96));
  const scale = stretch ? scaleUtc([start, end], [0, 1]) : niceStart(start, end, count);
  const [from = start, to = end] = scale.domain().map(Number);
  let dates = scale.ticks(count);
  // A stretch need not begin at a tick, and a single one does not tell how long it is.
  if (dates.length < 2) dates = scale.ticks(count * 3);
  const precision = precisionOf(dates);
  return {
    domain: { start: from, end: to },
    // UTC knows no leaps: the scale is a straight line, and ten thousand calls are cheaper this way.
    position: (time) => (time - from) / (to - from),
    ticks: dates.map((date) => ({
      t: scale(date),
      date: { precision, year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() },
    })),
  };
}
