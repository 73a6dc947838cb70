import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readFont } from '../../../../src/publish/pictures/font.js';
import { ARABIC, JAPANESE, OWN_FONTS } from './fonts.js';

const codes = (text: string) => Array.from(text, (character) => character.codePointAt(0) ?? 0);

describe('readFont', () => {
  it.each([
    ['the package', OWN_FONTS, 'Source Sans 3', 'Abz0 éßŁğạΩώἀЖяЁѢ€№→−…“”\u{1F12F}', 'あ漢مש한⇶😀'],
    ['Arabic', ARABIC, 'Noto Sans Arabic', 'مرصدلا٣', '漢Ж'],
    ['Japanese', JAPANESE, 'Zen Kaku Gothic New', '料金のカA', 'مש'],
  ])('knows family and letters of the fonts of %s', (_, fonts, family, has, lacks) => {
    for (const font of fonts.map(readFont)) {
      expect(font.family).toBe(family);
      expect(codes(has).filter((code) => !font.covers(code))).toEqual([]);
      expect(codes(lacks).filter(font.covers)).toEqual([]);
    }
  });

  it('has all of Latin, Greek and Cyrillic in use', () => {
    const [regular, bold] = OWN_FONTS.map(readFont);
    const ranges = [
      [0x20, 0x7e],
      [0xa0, 0x17f],
      [0x386, 0x386],
      [0x391, 0x3a1],
      [0x3a3, 0x3ce],
      [0x400, 0x45f],
      [0x490, 0x491],
      [0x1ea0, 0x1ef9],
    ];
    const missing = ranges.flatMap(([first = 0, last = 0]) =>
      Array.from({ length: last - first + 1 }, (_, i) => first + i).filter(
        (code) => code !== 0x149 && !(regular?.covers(code) && bold?.covers(code)),
      ),
    );
    expect(missing.map((code) => String.fromCodePoint(code))).toEqual([]);
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['a text', new TextEncoder().encode('This is no font, but it is long enough to be read as if it were one.')],
    [
      'WOFF2',
      new Uint8Array(
        readFileSync(
          new URL(
            '../../../../node_modules/@fontsource/noto-sans-math/files/noto-sans-math-latin-400-normal.woff2',
            import.meta.url,
          ),
        ),
      ),
    ],
    ['half a font', (OWN_FONTS[0] ?? new Uint8Array()).subarray(0, 300)],
  ])('refuses %s, and says what to do', (_, bytes) => {
    expect(() => readFont(bytes)).toThrow(/no TrueType or OpenType file \(\.ttf, \.otf\): WOFF has to be converted/);
  });
});
