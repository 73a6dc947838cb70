import { parse as parseCss, walk } from 'css-tree';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_THEME } from '../../../src/studio/settings.js';
import { isPlainValue, themeClass, themeCss } from '../../../src/studio/theme/theme-css.js';
import { checkProperty } from '../check-property.js';

const SIGNS = [';', '{', '}', '(', ')', '[', ']', '"', "'", '\\', '/', '*', '!', '<', '@', 'a', '#', '1', ','];

describe('the style of a theme', () => {
  it('is empty without one', () => {
    expect(themeCss(NO_THEME)).toBe('');
    expect(themeCss({ ...NO_THEME, ready: 'paper' })).toBe('');
  });

  it('is one rule for what is chosen', () => {
    expect(themeCss({ ...NO_THEME, variables: { '--trend-ink': '#123', '--trend-space': ' 32px ' } }, '.mine')).toBe(
      '.mine {\n  --trend-ink: #123;\n  --trend-space: 32px;\n}\n',
    );
  });

  it('hands a colour to the ready theme that makes a palette of it', () => {
    expect(themeCss({ ready: 'one-colour', brand: '#6b3fd4', variables: {} })).toBe(
      'trend-card {\n  --trend-brand: #6b3fd4;\n}\n',
    );
  });

  it('has a palette twice: by the scheme, and by the ink', () => {
    const css = themeCss({ ...NO_THEME, brand: '#6b3fd4', variables: { '--trend-quiet': 'gray' } });
    expect(css).toMatch(/^trend-card \{\n {2}--trend-ink: light-dark\(#[0-9a-f]{6}, #[0-9a-f]{6}\);/);
    expect(css).toContain('@supports (color: oklch(from currentColor l c h)) {\n  trend-card {');
    expect(css.match(/--trend-support:/g)).toHaveLength(2);
    // What is set by hand wins.
    expect(css.match(/--trend-quiet:.*/g)).toEqual(['--trend-quiet: gray;']);
  });

  it('leaves out what is no plain value, and names that are none', () => {
    const variables = {
      '--trend-ink': 'red; } body { display: none',
      '--trend-line': 'url(https://example.com/a.png)',
      '--other': 'red',
      '--trend-font-family': `'Gill Sans', "Noto Sans", serif`,
      '--trend-title-size': 'clamp(1rem, 2cqi + 1em, 3rem)',
    };
    expect(themeCss({ ...NO_THEME, variables })).toBe(
      `trend-card {\n  --trend-font-family: 'Gill Sans', "Noto Sans", serif;\n  --trend-title-size: clamp(1rem, 2cqi + 1em, 3rem);\n}\n`,
    );
  });

  it('never has more than its own rules, whatever the values are', () => {
    const value = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(fc.constantFrom(...SIGNS, 'url(', '\n', '*/')).map((signs) => signs.join('')),
    );
    checkProperty(
      fc.property(value, value, (ink, brand) => {
        const css = themeCss({ ...NO_THEME, brand, variables: { '--trend-ink': ink } });
        let rules = 0;
        walk(parseCss(css, { onParseError: (error) => expect.fail(`${error.message}: ${css}`) }), (node) => {
          if (node.type === 'Rule') rules++;
          if (node.type === 'Url') expect.fail(css);
        });
        expect(rules).toBeLessThanOrEqual(2);
        if (css !== '') expect(css.match(/--trend-ink:/g)?.length).toBeLessThanOrEqual(2);
      }),
      1000,
    );
  });

  it.each([
    ['#fff', true],
    ['var(--brand, rgb(1 2 3))', true],
    ['a(b', false],
    ['a)b(', false],
    ['"a', false],
    ['', false],
  ])('%s: %s', (value, plain) => {
    expect(isPlainValue(value)).toBe(plain);
  });

  it('names the class of a ready theme', () => {
    expect(themeClass({ ...NO_THEME, ready: 'paper' })).toBe('trend-paper');
    expect(themeClass(NO_THEME)).toBeUndefined();
  });
});
