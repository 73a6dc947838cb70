// The part of d3-interpolate that a time scale uses: numbers.
export const interpolateNumber = (a, b) => (t) => a * (1 - t) + b * t;
export const interpolateRound = (a, b) => (t) => Math.round(a * (1 - t) + b * t);
export { interpolateNumber as interpolate };

export function piecewise() {
  throw new Error('d3-interpolate: piecewise is not part of this build.');
}
