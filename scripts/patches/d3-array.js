// The part of d3-array that a time scale uses: the search in a sorted list, and the size of a step between round ticks.

/** Where `x` is to be inserted into a sorted list, after all that are equal to it. */
export function bisect(list, x, low = 0, high = list.length) {
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (list[middle] <= x) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The step of 1, 2 or 5 times a power of ten that divides a range of numbers into about `count` parts. */
export function tickStep(start, stop, count) {
  if (stop < start) return -tickStep(stop, start, count);
  const step = (stop - start) / Math.max(0, count);
  const power = Math.floor(Math.log10(step));
  const error = step / 10 ** power;
  const factor = error >= Math.sqrt(50) ? 10 : error >= Math.sqrt(10) ? 5 : error >= Math.sqrt(2) ? 2 : 1;
  // Powers below one as divisors, because floating point has no exact tenth.
  const divisor = 10 ** -power / factor;
  const size = power < 0 ? 1 / divisor : 10 ** power * factor;
  const inside =
    power < 0
      ? Math.floor(stop * divisor) - Math.ceil(start * divisor)
      : Math.floor(stop / size) - Math.ceil(start / size);
  // No tick within the range: a finer step has one.
  return inside < 0 && count >= 0.5 && count < 2 ? tickStep(start, stop, count * 2) : size;
}

const absent = (name) => () => {
  throw new Error(`d3-array: ${name} is not part of this build.`);
};

export const InternMap = /* @__PURE__ */ absent('InternMap');
export const range = /* @__PURE__ */ absent('range');
export const ticks = /* @__PURE__ */ absent('ticks');
export const tickIncrement = /* @__PURE__ */ absent('tickIncrement');
export const ascending = /* @__PURE__ */ absent('ascending');
export const quantileSorted = /* @__PURE__ */ absent('quantileSorted');
export const quantile = /* @__PURE__ */ absent('quantile');
