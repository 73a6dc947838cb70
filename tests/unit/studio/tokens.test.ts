import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_THEME, type ThemeChoice } from '../../../src/studio/settings.js';
import { readTheme, themeFrom } from '../../../src/studio/theme/read-theme.js';
import { themeCss } from '../../../src/studio/theme/theme-css.js';
import { themeTokens } from '../../../src/studio/theme/tokens.js';
import { VARIABLES } from '../../../src/studio/theme/variables.js';
import { checkProperty } from '../check-property.js';

const isIn = (value: unknown, low: number, high: number) => typeof value === 'number' && value >= low && value <= high;

/** What the Format and Color Modules 2025.10 say of the values of the types that the studio writes. */
const RULES: Readonly<Record<string, (value: never) => boolean>> = {
  color: (value: { colorSpace: string; components: unknown[]; alpha?: number; hex?: string }) => {
    const [a, b, c] = value.components;
    const holds = {
      srgb: value.components.every((part) => isIn(part, 0, 1)),
      oklch: isIn(a, 0, 1) && isIn(b, 0, Infinity) && (c === 'none' || (isIn(c, 0, 360) && c !== 360)),
    }[value.colorSpace];
    return (
      holds === true &&
      value.components.length === 3 &&
      (value.alpha === undefined || isIn(value.alpha, 0, 1)) &&
      (value.hex === undefined || /^#[0-9a-f]{6}$/.test(value.hex)) &&
      Object.keys(value).every((key) => ['colorSpace', 'components', 'alpha', 'hex'].includes(key))
    );
  },
  dimension: (value: { value: number; unit: string }) =>
    typeof value.value === 'number' && ['px', 'rem'].includes(value.unit) && Object.keys(value).length === 2,
  fontFamily: (value: string[]) => value.length > 0 && value.every((name) => typeof name === 'string' && name !== ''),
  fontWeight: (value: unknown) => isIn(value, 1, 1000) || ['normal', 'bold'].includes(String(value)),
  number: (value: unknown) => typeof value === 'number',
};

/** Checks a group, and the groups and tokens in it; names hold no brace and no point, and begin with no dollar. */
function check(group: object, path: string): void {
  for (const [name, value] of Object.entries(group) as [string, Record<string, unknown>][]) {
    if (name.startsWith('$')) {
      expect(['$description', '$extensions'], path).toContain(name);
      continue;
    }
    expect(name).not.toMatch(/[{}.]/);
    if (!('$value' in value)) {
      check(value, `${path}/${name}`);
      continue;
    }
    expect(Object.keys(value).every((key) => ['$type', '$value', '$description'].includes(key))).toBe(true);
    const rule = RULES[String(value['$type'])];
    expect(rule?.(value['$value'] as never), `${path}/${name}: ${JSON.stringify(value)}`).toBe(true);
  }
}

const theme = (variables: Record<string, string>, rest: Partial<ThemeChoice> = {}): ThemeChoice => ({
  ...NO_THEME,
  ...rest,
  variables,
});

describe('a theme as design tokens', () => {
  it('has each value in the format’s own words', () => {
    const tokens = themeTokens(
      theme({
        '--trend-ink': '#15181e',
        '--trend-line': 'rgb(0 0 0 / 50%)',
        '--trend-support': 'oklch(0.7 0.4 140)',
        '--trend-challenge': 'light-dark(#b8420b, rgb(255 154 102))',
        '--trend-space': '32px',
        '--trend-font-family': `'Gill Sans', "Noto Sans", serif`,
        '--trend-heading-weight': '600',
        '--trend-line-height': '1.5',
        '--trend-title-size': 'clamp(1rem, 2cqi, 3rem)',
      }),
    );
    check(tokens, '');
    expect(tokens).toMatchObject({
      trend: {
        ink: { $type: 'color', $value: { colorSpace: 'srgb', components: [0.0824, 0.0941, 0.1176], hex: '#15181e' } },
        line: { $value: { components: [0, 0, 0], alpha: 0.5, hex: '#000000' } },
        support: { $value: { colorSpace: 'oklch', components: [0.7, 0.4, 140] } },
        space: { $type: 'dimension', $value: { value: 32, unit: 'px' } },
        'font-family': { $type: 'fontFamily', $value: ['Gill Sans', 'Noto Sans', 'serif'] },
        'heading-weight': { $type: 'fontWeight', $value: 600 },
        'line-height': { $type: 'number', $value: 1.5 },
      },
      'trend-light': { challenge: { $value: { hex: '#b8420b' } } },
      'trend-dark': { challenge: { $value: { hex: '#ff9a66' } } },
    });
    // A formula has no token, and goes along for the studio.
    expect(tokens['trend']).not.toHaveProperty('title-size');
    expect(tokens).toHaveProperty(['$extensions', 'trend-embed', 'theme', 'variables', '--trend-title-size']);
  });

  it('has a brand’s palette for light and for dark pages', () => {
    const tokens = themeTokens(theme({}, { brand: '#6b3fd4' }));
    check(tokens, '');
    expect(Object.keys(tokens['trend-light'] ?? {})).toHaveLength(7);
    expect(tokens).toMatchObject({ trend: { brand: { $value: { hex: '#6b3fd4' } } } });
  });

  const values = fc.constantFrom(
    ...['#123', 'red', 'rgb(1 2 3 / 0.25)', 'hsl(500 120% 50%)', 'oklch(1.2 0.9 -40)', 'lab(50 90 -90)', 'transparent'],
    ...[
      'light-dark(#fff, rgb(0 0 0))',
      'color-mix(in oklch, red, blue)',
      '0',
      '1.5rem',
      '-3px',
      '12em',
      'bold',
      '1001',
    ],
    ...['0.5', 'a, b', `"x, y", 'z'`, 'clamp(1px, 2%, 3px)', 'var(--x)', '24 24 M0 0z', 'color(display-p3 0 1 0)'],
  );
  const themes = fc.record({
    ready: fc.constantFrom('', 'paper', 'one-colour'),
    brand: fc.oneof(fc.constant(''), values),
    variables: fc.dictionary(fc.constantFrom(...VARIABLES.map(({ name }): string => name)), values),
  });

  it('keeps the rules of the format for any values, and is read back whole', () => {
    checkProperty(
      fc.property(themes, (choice) => {
        const file = JSON.parse(JSON.stringify(themeTokens(choice))) as object;
        check(file, '');
        expect(readTheme(JSON.stringify(file))).toEqual(choice);
      }),
      500,
    );
  });
});

describe('a theme that is read', () => {
  it('is that of a file of tokens by others', () => {
    const file = {
      trend: {
        ink: { $type: 'color', $value: { colorSpace: 'srgb', components: [1, 0, 0] } },
        quiet: { $type: 'color', $value: { colorSpace: 'oklch', components: [0.5, 0.1, 'none'] } },
        line: { $type: 'color', $value: { colorSpace: 'hsl', components: [0, 100, 50], hex: '#ff0000' } },
        space: { $type: 'dimension', $value: { value: 2, unit: 'rem' } },
        'font-family': { $type: 'fontFamily', $value: ['Gill Sans', 'serif'] },
      },
      'trend-light': { surface: { $type: 'color', $value: { colorSpace: 'srgb', components: [1, 1, 1] } } },
      'trend-dark': { surface: { $type: 'color', $value: { colorSpace: 'srgb', components: [0, 0, 0] } } },
    };
    expect(readTheme(JSON.stringify(file))).toEqual(
      theme({
        '--trend-ink': '#ff0000',
        '--trend-quiet': 'oklch(0.5 0.1 0)',
        '--trend-line': '#ff0000',
        '--trend-space': '2rem',
        '--trend-font-family': "'Gill Sans', serif",
        '--trend-surface': 'light-dark(#ffffff, #000000)',
      }),
    );
  });

  it('is that of a style sheet', () => {
    expect(
      readTheme(`<link href="themes/paper.css"><trend-card class="trend-paper">
        .card { color: red; --trend-ink: #123; --trend-space : 2rem }`),
    ).toEqual(theme({ '--trend-ink': '#123', '--trend-space': '2rem' }, { ready: 'paper' }));
    expect(readTheme(themeCss(theme({}, { ready: 'one-colour', brand: 'teal' })))).toEqual(
      theme({}, { ready: 'one-colour', brand: 'teal' }),
    );
  });

  it('looks as it did: the style of what is read from a style is the same, less what is made of it', () => {
    const variables = { '--trend-ink': '#123', '--trend-font-family': `'Gill Sans', serif` };
    expect(readTheme(themeCss(theme(variables)))).toEqual(theme(variables));
  });

  it.each(['', 'nothing', '{}', '[]', 'null', '{"trend":{"ink":{"$value":{"colorSpace":"x"}}}}', 'a { color: red }'])(
    'is none in %s',
    (file) => {
      expect(readTheme(file)).toBeUndefined();
    },
  );

  it('drops what is no theme', () => {
    expect(
      themeFrom({ ready: '../x', brand: 3, variables: { '--trend-ink': 1, '--x': 'y', '--trend-line': 'red' } }),
    ).toEqual(theme({ '--trend-line': 'red' }));
    expect(themeFrom(null)).toEqual(NO_THEME);
  });
});
