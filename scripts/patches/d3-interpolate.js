// What a time scale needs of d3-interpolate: numbers. The colours, strings and transforms that the
// package interpolates as well would be a tenth of the script that a reader downloads.
export const interpolateNumber = (a, b) => (t) => a * (1 - t) + b * t;
export const interpolateRound = (a, b) => (t) => Math.round(a * (1 - t) + b * t);
export { interpolateNumber as interpolate };

export function piecewise() {
  throw new Error('not part of this bundle');
}
