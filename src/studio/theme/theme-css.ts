import { converter } from 'culori';
import type { ThemeChoice } from '../settings.js';
import { paletteOf, type Palette, type Roles } from './palette.js';
import { takes, VARIABLES } from './variables.js';

/** The ready theme that makes its own palette of the brand's colour. */
export const ONE_COLOUR = 'one-colour';

const oklch = converter('oklch');

const ROLES = ['ink', 'quiet', 'line', 'surface', 'support', 'challenge', 'accent'] as const satisfies (keyof Roles)[];

/** Room inside the edge, as the ready themes have it: a surface of its own needs it. */
const PADDING = 'clamp(16px, 5%, 48px)';

/**
 * Whether a value can stand in a rule and does nothing but give a value: no end of the declaration, nothing that loads,
 * brackets and quotes in pairs. A theme may come with a link from anybody.
 */
export function isPlainValue(value: string): boolean {
  const bare = value.replace(/"[^"\\\n]*"|'[^'\\\n]*'/g, '');
  if (value.trim() === '' || /[;{}!<>@\\"'\p{Cc}]|\/\*|\b(?:url|image|image-set|src|attr|env)\(/iu.test(bare))
    return false;
  let rest = bare;
  for (let before = ''; before !== rest;) {
    before = rest;
    rest = rest.replace(/\([^()]*\)|\[[^[\]]*\]/g, '');
  }
  return !/[()[\]]/.test(rest);
}

/** Whether a variable is known and its value can stand in a style sheet: else it is not applied. */
export const isApplied = (name: string, value: string): boolean =>
  isPlainValue(value) && VARIABLES.some((variable) => variable.name === name && takes(variable, value));

/** A colour of which the ink of the page decides whether it is the light or the dark one. */
function byInk(light: string, dark: string): string {
  const [a, b] = [oklch(light), oklch(dark)];
  const part = (from = 0, to = 0) => {
    const [start, step] = [from, to - from].map((value) => Number(value.toFixed(4)));
    return step === 0 ? `${start}` : `calc(${start} + ${step} * clamp(0, (l - 0.6) * 1000, 1))`;
  };
  return `oklch(from currentColor ${part(a?.l, b?.l)} ${part(a?.c, b?.c)} ${part(a?.h, b?.h)})`;
}

function paletteVariables({ light, dark }: Palette): readonly (readonly [string, string, string])[] {
  return ROLES.map((role) => {
    const [a, b] = [light[role], dark[role]];
    return [`--trend-${role}`, `light-dark(${a}, ${b})`, byInk(a, b)];
  });
}

const rule = (selector: string, declarations: readonly (readonly [string, string])[], indent = ''): string =>
  [
    `${indent}${selector} {`,
    ...declarations.map(([name, value]) => `${indent}  ${name}: ${value};`),
    `${indent}}`,
  ].join('\n');

/**
 * The style of a theme: one rule for the selector, and one more where a palette follows the colour of the page's text.
 * Empty where nothing but a ready theme is chosen, whose style sheet and class are the page's to put there. Values that
 * are no plain values, and those that the browser knows to be wrong, are left out.
 */
export function themeCss(theme: ThemeChoice, selector = 'trend-card'): string {
  const own = VARIABLES.map(({ name }) => [name as string, (theme.variables[name] ?? '').trim()] as const).filter(
    ([name, value]) => isApplied(name, value),
  );
  const taken = new Set(own.map(([name]) => name));
  const palette = isPlainValue(theme.brand) ? paletteOf(theme.brand) : undefined;
  const isOneColour = theme.ready === ONE_COLOUR;
  const made = palette && !isOneColour ? paletteVariables(palette).filter(([name]) => !taken.has(name)) : [];
  const declarations = [
    ...(palette && isOneColour ? [['--trend-brand', theme.brand.trim()] as const] : []),
    ...made.map(([name, value]) => [name, value] as const),
    ...(made.length > 0 && !taken.has('--trend-padding') ? [['--trend-padding', PADDING] as const] : []),
    ...own,
  ];
  if (declarations.length === 0) return '';
  const plain = `${rule(selector, declarations)}\n`;
  if (made.length === 0) return plain;
  const following = rule(
    selector,
    made.map(([name, , value]) => [name, value] as const),
    '  ',
  );
  return `${plain}/* By the colour of the page's text, where the browser can tell. */
@supports (color: oklch(from currentColor l c h)) {
${following}
}
`;
}

/** The class that a ready theme's style sheet asks for; undefined without one. */
export const themeClass = ({ ready }: ThemeChoice): string | undefined =>
  /^[a-z-]+$/.test(ready) ? `trend-${ready}` : undefined;
