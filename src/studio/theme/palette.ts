import {
  clampChroma,
  type Color,
  converter,
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  formatHex,
  type Oklch,
  parse,
  wcagContrast,
} from 'culori';

/** The colours of a card, by role; each as `#rrggbb`. */
export interface Roles {
  readonly ink: string;
  readonly quiet: string;
  readonly line: string;
  readonly surface: string;
  readonly support: string;
  readonly challenge: string;
  readonly accent: string;
}

/** A palette for light pages and one for dark ones. */
export interface Palette {
  readonly light: Roles;
  readonly dark: Roles;
  /** The brand's own colour, as far as a screen of sRGB shows it. */
  readonly brand: string;
}

/** The contrast that each text has with its surface at least: WCAG 2.2 AAA. */
export const TEXT_CONTRAST = 7;

/** How far apart the two stances are at least (CIEDE2000), for readers with and without a deficiency of colour vision. */
export const APART = 20;

type Scheme = 'light' | 'dark';

/** Where each role starts (lightness), and the most of the brand's chroma that it takes. */
const START: Readonly<
  Record<Scheme, Readonly<Record<'surface' | 'ink' | 'quiet' | 'line', readonly [number, number]>>>
> = {
  light: { surface: [0.985, 0.012], ink: [0.23, 0.03], quiet: [0.43, 0.03], line: [0.89, 0.025] },
  dark: { surface: [0.2, 0.012], ink: [0.93, 0.03], quiet: [0.76, 0.03], line: [0.34, 0.025] },
};

/** Hues of the counterexamples, in the order of preference: the house's orange and teal first. */
const HUES = [45, 211, 260, 300, 340, 90, 150, 25];
const LIGHTNESSES: Readonly<Record<Scheme, readonly number[]>> = {
  light: [0.5, 0.4, 0.3, 0.25],
  dark: [0.75, 0.6, 0.85, 0.9],
};
const CHROMA = 0.15;
const STEP = 0.004;

const oklch = converter('oklch');
const difference = differenceCiede2000();
const EYES: readonly ((color: Color) => Color)[] = [
  (color) => color,
  filterDeficiencyProt(1),
  filterDeficiencyDeuter(1),
  filterDeficiencyTrit(1),
];

/** How far two colours are apart for the reader who sees them closest; CIEDE2000. */
export function apartForAll(one: string, other: string): number {
  const [a, b] = [parse(one), parse(other)];
  return a && b ? Math.min(...EYES.map((see) => difference(see(a), see(b)))) : 0;
}

/** A colour as a screen of sRGB shows it, its chroma lowered as far as needed. */
const shown = (l: number, c: number, h: number): string =>
  formatHex(clampChroma({ mode: 'oklch', l: Math.min(1, Math.max(0, l)), c, h }, 'oklch'));

/** The colour nearest to one, in lightness alone, that has the contrast. */
function readable({ l, c, h = 0 }: Oklch, surface: string, scheme: Scheme): string {
  for (let lightness = l; lightness > 0 && lightness < 1; lightness += scheme === 'light' ? -STEP : STEP) {
    const color = shown(lightness, c, h);
    if (wcagContrast(color, surface) >= TEXT_CONTRAST) return color;
  }
  return scheme === 'light' ? '#000000' : '#ffffff';
}

function base(brand: Oklch, scheme: Scheme) {
  const { surface, ink, quiet, line } = START[scheme];
  const of = ([l, c]: readonly [number, number]): Oklch => ({ ...brand, l, c: Math.min(brand.c, c) });
  const hex = ({ l, c, h = 0 }: Oklch) => shown(l, c, h);
  const ground = hex(of(surface));
  return {
    surface: ground,
    line: hex(of(line)),
    ink: readable(of(ink), ground, scheme),
    quiet: readable(of(quiet), ground, scheme),
    support: readable(brand, ground, scheme),
  };
}

/** A colour of a hue that is readable on the surface and apart from the supporting one; undefined where there is none. */
function challengeOf(hue: number, { surface, support }: ReturnType<typeof base>, scheme: Scheme): string | undefined {
  return LIGHTNESSES[scheme]
    .map((l) => readable({ mode: 'oklch', l, c: CHROMA, h: hue }, surface, scheme))
    .find((color) => apartForAll(color, support) >= APART);
}

/**
 * A palette from one colour. Its hue and strength are kept for supporting evidence; its lightness changes where it could
 * not be read. Counterexamples take a colour that stays apart from it for every common deficiency of colour vision. What
 * is picked has the ink's colour, so that a stance's colour says the stance alone.
 * @param text any CSS colour that names one: not `light-dark()`, `color-mix()` or a variable
 * @returns undefined where it is none
 */
export function paletteOf(text: string): Palette | undefined {
  const parsed = parse(text.trim());
  if (!parsed) return undefined;
  const brand = formatHex(clampChroma({ ...oklch(parsed), alpha: 1 }, 'oklch'));
  const color = oklch(brand);
  if (!color) return undefined;
  const [light, dark] = [base(color, 'light'), base(color, 'dark')];
  const pairs = HUES.map((hue) => [challengeOf(hue, light, 'light'), challengeOf(hue, dark, 'dark')] as const);
  const [onLight, onDark] = pairs.find(([a, b]) => a !== undefined && b !== undefined) ?? [
    pairs.find(([a]) => a !== undefined)?.[0],
    pairs.find(([, b]) => b !== undefined)?.[1],
  ];
  return {
    brand,
    light: { ...light, challenge: onLight ?? light.ink, accent: light.ink },
    dark: { ...dark, challenge: onDark ?? dark.ink, accent: dark.ink },
  };
}
