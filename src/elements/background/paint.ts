import { colorPaint, type Paint } from './color.js';

/** Paint that covers a part of an area. */
type Share = readonly [paint: Paint, area: number];

const TRANSPARENT: Paint = { luminance: 0, alpha: 0 };

/** Browsers mix colours by their lightness, which is about this power of their light. */
const GAMMA = 0.45;

function mix(shares: readonly Share[]): Paint {
  let [lightness, alpha, whole] = [0, 0, 0];
  for (const [paint, area] of shares) {
    lightness += paint.luminance ** GAMMA * paint.alpha * area;
    alpha += paint.alpha * area;
    whole += area;
  }
  return alpha > 0 ? { luminance: (lightness / alpha) ** (1 / GAMMA), alpha: alpha / whole } : TRANSPARENT;
}

/** One paint above another. */
export function stack(top: Paint, below: Paint): Paint {
  const alpha = top.alpha + below.alpha * (1 - top.alpha);
  return {
    luminance: mix([
      [top, 1],
      [below, 1 - top.alpha],
    ]).luminance,
    alpha,
  };
}

/** A list of CSS as its items; commas within brackets and strings part none. */
export const cssList = (css: string): readonly string[] =>
  css.replace(/"(?:\\.|[^"\\])*"/g, '""').match(/(?:[^,()]|\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))+/g) ?? [];

const STOP = /\b((?:rgba?|(?:ok)?l(?:ab|ch)|color)\([^()]*\)|currentcolor)((?: -?[\d.]+[a-z%]+)*)/gi;

const UNITS: Readonly<Record<string, number>> = { '%': 100, deg: 360, turn: 1, rad: 2 * Math.PI };

/** How many places of a gradient are looked at. */
const PLACES = 24;

/**
 * The mean of a gradient, as `getComputedStyle` writes it; undefined for another image.
 * @param ink what `currentcolor` stands for
 * @param width of the box that it fills, in px
 */
export function gradientPaint(gradient: string, ink: string, width: number, height: number): Paint | undefined {
  const [, repeating, kind] = /^\s*(?:-webkit-)?(repeating-)?(linear|radial|conic)-gradient\(/.exec(gradient) ?? [];
  if (!kind) return undefined;
  const across = /\((?:to (?:left|right)\b(?! )|(?:90|270)deg)/.test(gradient);
  const length = kind === 'radial' ? Math.hypot(width, height) / 2 : across ? width : height;
  const stops: { readonly paint: Paint; at: number }[] = [];
  for (const [, color = '', places = ''] of gradient.matchAll(STOP)) {
    const paint = colorPaint(color.includes('(') ? color : ink);
    const told = [...places.matchAll(/(-?[\d.]+)([a-z%]+)/g)].map(
      ([, value, unit = '']) => Number(value) / (UNITS[unit] ?? (length > 0 ? length : 1)),
    );
    for (const at of told.length > 0 ? told : [Number.NaN]) stops.push({ paint, at });
  }
  const [first, last] = [stops[0], stops.at(-1)];
  if (!first || !last) return undefined;
  first.at ||= 0;
  if (Number.isNaN(last.at)) last.at = 1;
  stops.forEach((stop, i) => {
    const before = stops[i - 1]?.at ?? stop.at;
    const next = stops.findIndex(({ at }, j) => j > i && !Number.isNaN(at));
    if (Number.isNaN(stop.at)) stop.at = before + ((stops[next]?.at ?? 1) - before) / (next - i + 1);
    stop.at = Math.max(stop.at, before);
  });
  const [from, to] = repeating ? [first.at, last.at] : [0, 1];
  const paintAt = (at: number): Paint => {
    const next = stops.findIndex((stop) => stop.at >= at);
    const after = stops[next] ?? last;
    const before = stops[next - 1] ?? after;
    return after.at > before.at
      ? mix([
          [before.paint, after.at - at],
          [after.paint, at - before.at],
        ])
      : after.paint;
  };
  const shares: Share[] = [];
  for (let place = 0.5; place < PLACES; place++)
    // The outer rings of a radial gradient cover more area.
    shares.push([paintAt(from + (place / PLACES) * (to - from)), kind === 'radial' ? place : 1]);
  return mix(shares);
}
