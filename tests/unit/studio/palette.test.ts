import fc from 'fast-check';
import { parse, wcagContrast } from 'culori';
import { describe, expect, it } from 'vitest';
import { APART, apartForAll, paletteOf, TEXT_CONTRAST } from '../../../src/studio/theme/palette.js';
import { checkProperty } from '../check-property.js';

const hex = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);

describe('a palette from one colour', () => {
  it('has every text at 7:1, and both stances apart for every reader, whatever the colour', () => {
    checkProperty(
      fc.property(hex, (brand) => {
        const palette = paletteOf(brand);
        for (const roles of [palette?.light, palette?.dark]) {
          if (!roles) throw new Error(`${brand} has no palette`);
          for (const role of ['ink', 'quiet', 'support', 'challenge', 'accent'] as const)
            expect(wcagContrast(roles[role], roles.surface), `${role} of ${brand}`).toBeGreaterThanOrEqual(
              TEXT_CONTRAST,
            );
          expect(apartForAll(roles.support, roles.challenge), brand).toBeGreaterThanOrEqual(APART);
        }
      }),
      150,
    );
  });

  it('is light on dark pages and dark on light ones', () => {
    const palette = paletteOf('rebeccapurple');
    expect(wcagContrast(palette?.light.surface ?? '', '#000')).toBeGreaterThan(15);
    expect(wcagContrast(palette?.dark.surface ?? '', '#fff')).toBeGreaterThan(13);
  });

  it('keeps a colour that can be read', () => {
    expect(paletteOf('#0b4f5c')?.light.support).toBe('#0b4f5c');
  });

  it.each(['#0b6e7f', 'rgb(20 40 200)', 'hsl(300 50% 40%)', 'oklch(0.7 0.4 140)', 'color(display-p3 1 0 0)', 'red'])(
    'takes %s',
    (text) => {
      expect(parse(paletteOf(text)?.brand ?? '')).toBeDefined();
    },
  );

  it.each(['', 'brand', 'var(--brand)', '#12', 'light-dark(#fff, #000)'])('has none for %j', (text) => {
    expect(paletteOf(text)).toBeUndefined();
  });
});

describe('how far colours are apart', () => {
  it('is what the reader sees who sees them closest', () => {
    expect(apartForAll('#0b6e7f', '#b8420b')).toBeGreaterThan(30);
    // Red and green of one lightness.
    expect(apartForAll('#b4413c', '#6d6d00')).toBeLessThan(APART);
    expect(apartForAll('#123456', '#123456')).toBe(0);
  });
});
