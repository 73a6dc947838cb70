// The part of d3-time that a scale in UTC uses here: the days, weeks, months and years at which an axis has ticks. No
// axis here is so short that it has ticks within a day.
import { tickStep } from './d3-array.js';

const DAY = 86_400_000;
const YEAR = 365 * DAY;

/**
 * A calendar interval of a whole number of units. The units are numbered; those of several begin where `step` divides.
 * @param numberOf the unit in which a time falls
 * @param startOf when a unit begins, in epoch ms (UTC)
 */
const interval = (numberOf, startOf, step = 1) => {
  const from = (number) => new Date(startOf(number * step));
  const of = (time) => Math.floor(numberOf(+time) / step);
  return {
    floor: (time) => from(of(time)),
    ceil: (time) => from(of(time - 1) + 1),
    range: (start, stop) => {
      const dates = [];
      for (let number = of(start - 1) + 1; from(number) < stop; number++) dates.push(from(number));
      return dates;
    },
    every: (step) => interval(numberOf, startOf, step),
  };
};

/** @param offset days from the start of unit 0 to the epoch, a Thursday */
const days = (count, offset) =>
  interval(
    (time) => Math.floor((time / DAY + offset) / count),
    (number) => (number * count - offset) * DAY,
  );

const months = (count) =>
  interval(
    (time) => {
      const date = new Date(time);
      return Math.floor((date.getUTCFullYear() * 12 + date.getUTCMonth()) / count);
    },
    (number) => new Date(0).setUTCFullYear(0, number * count, 1),
  );

export const utcDay = /* @__PURE__ */ days(1, 0);
export const utcSunday = /* @__PURE__ */ days(7, 4);
export const utcMonth = /* @__PURE__ */ months(1);
export const utcYear = /* @__PURE__ */ months(12);

/** The intervals between ticks, and how long they are. */
const INTERVALS = [
  [utcDay, 1, DAY],
  [utcDay, 2, 2 * DAY],
  [utcSunday, 1, 7 * DAY],
  [utcMonth, 1, 30 * DAY],
  [utcMonth, 3, 90 * DAY],
  [utcYear, 1, YEAR],
];

/** The interval that divides a time into about `count` parts: the nearest by its ratio. */
export function utcTickInterval(start, stop, count) {
  const target = Math.abs(stop - start) / count;
  const next = INTERVALS.findIndex(([, , length]) => length > target);
  if (next < 0) return utcYear.every(tickStep(start / YEAR, stop / YEAR, count));
  const [, , length] = INTERVALS[next];
  const before = INTERVALS[next - 1];
  const [unit, step] = before && target / before[2] < length / target ? before : INTERVALS[next];
  return unit.every(step);
}

export const utcTicks = (start, stop, count) => utcTickInterval(start, stop, count).range(start, +stop + 1);

const absent = () => {
  throw new Error('d3-time: this is not part of this build.');
};

export {
  absent as utcHour,
  absent as utcMinute,
  absent as utcSecond,
  utcSunday as utcWeek,
  absent as timeSecond,
  absent as timeMinute,
  absent as timeHour,
  absent as timeDay,
  absent as timeWeek,
  absent as timeMonth,
  absent as timeYear,
  absent as timeTickInterval,
  absent as timeTicks,
};
