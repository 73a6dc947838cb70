import fc from 'fast-check';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { encodePng } from '../../../../src/publish/pictures/png.js';
import { checkProperty } from '../../check-property.js';

const decoded = (pixels: Uint8Array, width: number) => PNG.sync.read(Buffer.from(encodePng(pixels, width)));

/** An opaque picture of some colours. */
const picture = (colours: number) =>
  fc
    .record({
      width: fc.integer({ min: 1, max: 40 }),
      height: fc.integer({ min: 1, max: 40 }),
      palette: fc.uint8Array({ minLength: colours * 3, maxLength: colours * 3 }),
      seed: fc.array(fc.nat({ max: colours - 1 }), { minLength: 1, maxLength: 40 }),
    })
    .map(({ width, height, palette, seed }) => {
      const pixels = new Uint8Array(width * height * 4);
      for (let i = 0; i < width * height; i++) {
        const colour = (seed[i % seed.length] ?? 0) * 3;
        pixels.set([...palette.subarray(colour, colour + 3), 255], i * 4);
      }
      return { width, height, pixels };
    });

describe('encodePng', () => {
  it('keeps every pixel of a picture of up to 256 colours', () => {
    checkProperty(
      fc.property(picture(200), ({ width, height, pixels }) => {
        const { data, ...size } = decoded(pixels, width);
        expect(size).toMatchObject({ width, height });
        expect(Buffer.compare(data, Buffer.from(pixels))).toBe(0);
      }),
    );
  });

  it('makes colours one that differ least, where there are more', () => {
    const pixels = new Uint8Array(64 * 64 * 4);
    for (let i = 0; i < 64 * 64; i++) pixels.set([(i % 64) * 4, Math.floor(i / 64) * 4, 128, 255], i * 4);
    const { data } = decoded(pixels, 64);
    const colours = new Set<number>();
    for (let i = 0; i < data.length; i += 4) {
      colours.add(data.readUInt32LE(i));
      for (const channel of [0, 1, 2])
        expect(Math.abs((data[i + channel] ?? 0) - (pixels[i + channel] ?? 0))).toBeLessThan(32);
    }
    expect(colours.size).toBeLessThanOrEqual(256);
    expect(colours.size).toBeGreaterThan(60);
  });

  it('reads pixels from anywhere in their memory', () => {
    const memory = new Uint8Array([9, 1, 2, 3, 255, 4, 5, 6, 255]);
    expect([...decoded(memory.subarray(1), 2).data]).toEqual([1, 2, 3, 255, 4, 5, 6, 255]);
  });
});
