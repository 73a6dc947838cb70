import { type Color, converter, displayable, formatHex, parse } from 'culori';
import type { ThemeChoice } from '../settings.js';
import { paletteOf, type Roles } from './palette.js';
import { isApplied, ONE_COLOUR } from './theme-css.js';
import { type Variable, VARIABLES } from './variables.js';

/** A token of the Design Tokens Format Module 2025.10 (DTCG). */
export interface Token {
  readonly $type: 'color' | 'dimension' | 'fontFamily' | 'fontWeight' | 'number';
  readonly $value: unknown;
  readonly $description?: string;
}

export type TokenGroup = Readonly<Record<string, Token>>;

/** Where the file keeps what the format cannot say. */
export const EXTENSION = 'trend-embed';

const oklch = converter('oklch');
const rgb = converter('rgb');

const round = (value: number) => Number(value.toFixed(4));

/** A colour as a token's value; undefined for what culori cannot read, such as `color-mix()`. */
function colorValue(text: string): unknown {
  const color: Color | undefined = parse(text.trim());
  if (!color) return undefined;
  const alpha = color.alpha === undefined || color.alpha === 1 ? {} : { alpha: round(color.alpha) };
  const hex = formatHex(color);
  if (displayable(color)) {
    const { r, g, b } = rgb(color);
    const components = [r, g, b].map((part) => Math.min(1, Math.max(0, round(part))));
    return { colorSpace: 'srgb', components, ...alpha, hex };
  }
  const { l, c, h } = oklch(color);
  return {
    colorSpace: 'oklch',
    components: [
      Math.min(1, Math.max(0, round(l))),
      Math.max(0, round(c)),
      h === undefined ? 'none' : round((h % 360) + 360) % 360,
    ],
    ...alpha,
    hex,
  };
}

/** px and rem are the units that the format knows; a zero needs none. */
function dimensionValue(text: string): unknown {
  const [, value, unit] = /^([+-]?\d*\.?\d+)(px|rem)$/i.exec(text.trim()) ?? [];
  if (value !== undefined) return { value: Number(value), unit: unit?.toLowerCase() };
  return /^0+(?:\.0+)?$/.test(text.trim()) ? { value: 0, unit: 'px' } : undefined;
}

const familyNames = (text: string): readonly string[] =>
  [...text.matchAll(/"([^"]*)"|'([^']*)'|([^,"']+)/g)]
    .map(([, double, single, bare]) => (double ?? single ?? bare ?? '').trim())
    .filter(Boolean);

function weightValue(text: string): unknown {
  const weight = text.trim();
  if (weight === 'normal' || weight === 'bold') return weight;
  return /^\d+$/.test(weight) && Number(weight) >= 1 && Number(weight) <= 1000 ? Number(weight) : undefined;
}

const numberValue = (text: string): unknown => (/^\d*\.?\d+$/.test(text.trim()) ? Number(text) : undefined);

const TYPES: Readonly<Record<string, readonly [Token['$type'], (text: string) => unknown]>> = {
  color: ['color', colorValue],
  'font-family': ['fontFamily', familyNames],
  'font-weight': ['fontWeight', weightValue],
  'line-height': ['number', numberValue],
};

/** The token of a variable; undefined where the format cannot say its value. */
export function tokenOf({ property, description }: Variable, value: string): Token | undefined {
  if (property === undefined) return undefined;
  const [$type, convert] = TYPES[property] ?? (['dimension', dimensionValue] as const);
  const $value = convert(value);
  return $value === undefined ? undefined : { $type, $value, $description: description };
}

const keyOf = ({ name }: Variable) => name.replace('--trend-', '');

function groupOf(values: Readonly<Record<string, string>>): TokenGroup {
  const tokens = VARIABLES.flatMap((variable) => {
    const value = values[variable.name];
    const token = value === undefined ? undefined : tokenOf(variable, value);
    return token ? [[keyOf(variable), token] as const] : [];
  });
  return Object.fromEntries(tokens);
}

const variablesOf = (roles: Roles) =>
  Object.fromEntries(Object.entries(roles).map(([role, value]) => [`--trend-${role}`, value]));

/** The two colours of `light-dark()`. */
const PAIR = /^light-dark\(\s*((?:[^(),]|\([^()]*\))+?)\s*,\s*((?:[^(),]|\([^()]*\))+?)\s*\)$/;

/**
 * A theme as a file of design tokens: `trend` for what is one value, `trend-light` and `trend-dark` for colours that
 * have one for each. The choice itself goes with it, so that the studio reads it back whole.
 */
export function themeTokens(theme: ThemeChoice): Readonly<Record<string, unknown>> {
  const applied = Object.entries(theme.variables).filter(([name, value]) => isApplied(name, value));
  const palette = theme.ready === ONE_COLOUR ? undefined : paletteOf(theme.brand);
  const pairs = applied.map(([name, value]) => ({ name, value, pair: PAIR.exec(value.trim()) }));
  const side = (roles: Roles | undefined, index: 1 | 2) =>
    groupOf({
      ...(roles ? variablesOf(roles) : {}),
      ...Object.fromEntries(pairs.flatMap(({ name, pair }) => (pair ? [[name, pair[index] ?? '']] : []))),
    });
  const groups = {
    trend: {
      ...groupOf(Object.fromEntries(pairs.filter(({ pair }) => !pair).map(({ name, value }) => [name, value]))),
      ...(theme.brand === '' ? {} : brandToken(theme.brand)),
    },
    'trend-light': side(palette?.light, 1),
    'trend-dark': side(palette?.dark, 2),
  };
  return {
    $description: 'A theme for trend-embed',
    ...Object.fromEntries(Object.entries(groups).filter(([, group]) => Object.keys(group).length > 0)),
    $extensions: { [EXTENSION]: { theme } },
  };
}

function brandToken(brand: string): TokenGroup {
  const $value = colorValue(brand);
  return $value === undefined ? {} : { brand: { $type: 'color', $value, $description: 'the colour of the brand' } };
}
