import { formatCss, formatHex, type Oklch } from 'culori';
import { NO_THEME, type ThemeChoice } from '../settings.js';
import { isPlainValue, ONE_COLOUR } from './theme-css.js';
import { EXTENSION } from './tokens.js';
import { VARIABLES } from './variables.js';

type MaybeRecord = Readonly<Record<string, unknown>> | null | undefined;

const record = (value: unknown): MaybeRecord =>
  typeof value === 'object' && !Array.isArray(value) ? (value as MaybeRecord) : undefined;

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** A theme from any value: what is none is left out. */
export function themeFrom(value: unknown): ThemeChoice {
  const theme = record(value);
  const variables = Object.entries(record(theme?.['variables']) ?? {}).filter(
    (entry): entry is [string, string] => /^--trend-[a-z-]+$/.test(entry[0]) && typeof entry[1] === 'string',
  );
  const ready = text(theme?.['ready']);
  return {
    ready: /^[a-z-]+$/.test(ready) ? ready : '',
    brand: text(theme?.['brand']),
    variables: Object.fromEntries(variables),
  };
}

const quoted = (name: string) => (/^[a-z_-][\w-]*$/i.test(name) ? name : `'${name.replaceAll("'", '')}'`);

/** The CSS value of a token's; undefined for an alias or what the format does not have. */
function cssOf(value: unknown): string | undefined {
  if (typeof value === 'number' || typeof value === 'string') return String(value);
  if (Array.isArray(value)) return value.map(String).map(quoted).join(', ');
  const object = record(value);
  if (object?.['unit'] !== undefined) return `${String(object['value'])}${text(object['unit'])}`;
  const [a = 0, b = 0, c = 0] = Array.isArray(object?.['components'])
    ? object['components'].map((part) => (part === 'none' ? 0 : Number(part)))
    : [];
  const alpha = typeof object?.['alpha'] === 'number' ? { alpha: object['alpha'] } : {};
  if (object?.['colorSpace'] === 'srgb') {
    const color = { mode: 'rgb' as const, r: a, g: b, b: c, ...alpha };
    return 'alpha' in alpha ? formatCss(color) : formatHex(color);
  }
  if (object?.['colorSpace'] === 'oklch')
    return formatCss({ mode: 'oklch', l: a, c: b, h: c, ...alpha } satisfies Oklch);
  return text(object?.['hex']) || undefined;
}

const valuesIn = (group: MaybeRecord) =>
  new Map<string, string>(
    VARIABLES.flatMap(({ name }) => {
      const value = cssOf(record(group?.[name.replace('--trend-', '')])?.['$value']);
      return value === undefined ? [] : [[name, value] as const];
    }),
  );

function fromTokens(file: MaybeRecord): ThemeChoice | undefined {
  const own = record(record(file?.['$extensions'])?.[EXTENSION])?.['theme'];
  if (own !== undefined) return themeFrom(own);
  const [both, light, dark] = ['trend', 'trend-light', 'trend-dark'].map((name) => valuesIn(record(file?.[name])));
  const variables = new Map(both);
  for (const [name, value] of light ?? []) {
    const other = dark?.get(name);
    variables.set(name, other === undefined ? value : `light-dark(${value}, ${other})`);
  }
  return variables.size > 0 ? { ...NO_THEME, variables: Object.fromEntries(variables) } : undefined;
}

function fromCss(css: string): ThemeChoice | undefined {
  const ready = /\btrend-(plain|paper|ink|contrast|one-colour)\b(?!\s*:)/.exec(css.replace(/--trend-/g, '--'))?.[1];
  const variables: Record<string, string> = {};
  let brand = '';
  // What follows the ink is made of what stands before it.
  for (const [, name = '', value = ''] of css
    .replace(/@supports[\s\S]*/, '')
    .matchAll(/(--trend-[a-z-]+)\s*:\s*([^;}]+)/g)) {
    if (name === '--trend-brand') brand = value.trim();
    else if (isPlainValue(value)) variables[name] = value.trim();
  }
  if (brand === '' && ready === undefined && Object.keys(variables).length === 0) return undefined;
  return { ready: ready ?? (brand === '' ? '' : ONE_COLOUR), brand, variables };
}

/** The theme that a file of design tokens or a style sheet says; undefined where it says none. */
export function readTheme(file: string): ThemeChoice | undefined {
  try {
    return fromTokens(record(JSON.parse(file)));
  } catch {
    return fromCss(file);
  }
}
