import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { createRasterizer, MissingScriptError } from '../../../../src/publish/pictures/index.js';
import { ARABIC, JAPANESE, OWN_FONTS, rasterizerWith, RESVG } from './fonts.js';

const svg = (text: string, attributes = 'x="10" y="60"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="100" font-family="Source Sans 3"><path d="M0 0H600V100H0z" fill="#fff"></path><text ${attributes} font-size="40">${text}</text></svg>`;

/** The first and last column that are not white. */
function inked(png: Uint8Array): readonly [number, number] {
  const { width, data } = PNG.sync.read(Buffer.from(png));
  let [left, right] = [width, 0];
  for (let i = 0; i < data.length; i += 4) {
    if ((data[i] ?? 255) > 200) continue;
    const x = (i / 4) % width;
    [left, right] = [Math.min(left, x), Math.max(right, x)];
  }
  return [left, right];
}

describe('createRasterizer', () => {
  it('gives the same bytes each time, and with fonts that the picture does not need', async () => {
    const [bare, full] = [await rasterizerWith(), await rasterizerWith(...ARABIC, ...JAPANESE)];
    const first = await bare(svg('A trend'));
    expect(Buffer.compare(first, await bare(svg('A trend')))).toBe(0);
    expect(Buffer.compare(first, await full(svg('A trend')))).toBe(0);
  });

  it('takes a module that is compiled', async () => {
    const rasterize = await createRasterizer({ resvg: await WebAssembly.compile(RESVG.slice()), ownFonts: OWN_FONTS });
    expect(inked(await rasterize(svg('A')))[1]).toBeGreaterThan(20);
  });

  it.each([
    ['مرصد الماء', ['Arabic']],
    ['料金の仕組み、', ['Han', 'Hiragana']],
    ['המונה', ['Hebrew']],
    ['มิเตอร์', ['Thai']],
    ['मीटर', ['Devanagari']],
    ['x ⇶ y', ['⇶ (U+21F6)']],
  ])('names what it has no font for: %s', async (text, scripts) => {
    const error = await (await rasterizerWith())(svg(text)).catch((error: unknown) => error);
    expect(error).toBeInstanceOf(MissingScriptError);
    expect(error).toMatchObject({
      scripts,
      message: `No font for ${scripts.join(', ')}: give one that has it (--font FILE; the handler: fonts).`,
    });
  });

  it.each([
    ['emoji', 'Fast 🚀🇪🇺👩🏽‍🔬 1️⃣', 'Fast  1'],
    ['marks of direction', '\u2067Fast\u2069\u200f', 'Fast'],
    ['letters that are composed of two', 'e\u0301', 'é'],
  ])('draws no boxes for %s', async (_, text, like) => {
    const rasterize = await rasterizerWith();
    expect(Buffer.compare(await rasterize(svg(text)), await rasterize(svg(like)))).toBe(0);
  });

  it('does not ask for letters that are not drawn', async () => {
    const titled = svg('A').replace('<path', '<title>料金</title><desc>مرصد</desc><path');
    expect(inked(await (await rasterizerWith())(titled))[1]).toBeGreaterThan(20);
  });

  it('draws a text of several fonts in runs, from left to right as the scripts run', async () => {
    const rasterize = await rasterizerWith(...ARABIC, ...JAPANESE);
    const widths = await Promise.all(
      ['مرصد', '料金', 'Жук', 'مرصد 料金 Жук'].map(async (text) => {
        const [left, right] = inked(await rasterize(svg(text)));
        return right - left;
      }),
    );
    const [arabic = 0, japanese = 0, cyrillic = 0, all = 0] = widths;
    expect(all).toBeGreaterThan(arabic + japanese + cyrillic + 10);
    expect(all).toBeLessThan(arabic + japanese + cyrillic + 50);
  });

  it.each([
    ['start', 'x="10"', 10, 14],
    ['end', 'x="590" text-anchor="end"', 580, 592],
  ])('anchors such a text at its %s', async (anchor, x, from, to) => {
    const rasterize = await rasterizerWith(...ARABIC, ...JAPANESE);
    const [left, right] = inked(await rasterize(svg('料金 → مرصد Ж', `${x} y="60"`)));
    const edge = anchor === 'end' ? right : left;
    expect(edge).toBeGreaterThanOrEqual(from);
    expect(edge).toBeLessThanOrEqual(to);
  });

  it('refuses a font that is none before it draws anything', async () => {
    await expect(rasterizerWith(new TextEncoder().encode('no font'))).rejects.toThrow(TypeError);
  });
});
