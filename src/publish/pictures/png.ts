import { zlibSync } from 'fflate';

/** Its distinct colours fit into a palette. */
const MAX_COLOURS = 256;

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Of deflate: level 6 takes half as long again for 3 % fewer bytes. */
const LEVEL = 4;

const CRC = new Uint32Array(256).map((_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1;
  return crc;
});

function crcOf(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (CRC[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

/** A chunk: length, type, data, checksum (PNG, 5.3). */
function chunk(type: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(data.length + 12);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  bytes.set(new TextEncoder().encode(type), 4);
  bytes.set(data, 8);
  view.setUint32(data.length + 8, crcOf(bytes.subarray(4, data.length + 8)));
  return bytes;
}

/** Rows of indices into a palette, each after the number of its filter, which is none. */
interface Indexed {
  readonly palette: Uint8Array;
  readonly rows: Uint8Array;
}

/**
 * The pixels by the number of their colour, in the order in which these first occur.
 * @param bits how many bits of each channel count
 * @returns undefined where there are more colours than a palette holds
 */
function indexed(pixels: Uint32Array, width: number, bits: number): Indexed | undefined {
  const height = pixels.length / width;
  const channel = (0xff << (8 - bits)) & 0xff;
  const mask = channel | (channel << 8) | (channel << 16);
  const numbers = new Map<number, number>();
  const palette: number[] = [];
  const rows = new Uint8Array((width + 1) * height);
  let [at, last, number] = [0, -1, 0];
  for (let i = 0; i < pixels.length; i++) {
    if (i % width === 0) at++;
    const colour = (pixels[i] ?? 0) & 0xffffff;
    if (colour !== last) {
      last = colour;
      const found = numbers.get(colour & mask);
      number = found ?? numbers.size;
      if (found === undefined) {
        if (numbers.size === MAX_COLOURS) return undefined;
        numbers.set(colour & mask, number);
        palette.push(colour & 0xff, (colour >> 8) & 0xff, colour >> 16);
      }
    }
    rows[at++] = number;
  }
  return { palette: Uint8Array.from(palette), rows };
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  let length = 0;
  for (const part of parts) length += part.length;
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/**
 * A PNG of an opaque picture of few colours, the same bytes everywhere. Where there are more than 256, those that differ
 * least are made one.
 * @param pixels four bytes each: red, green, blue, and an alpha that is left out
 */
export function encodePng(pixels: Uint8Array, width: number): Uint8Array {
  // Numbers of four bytes begin at multiples of four, where a copy does.
  const { buffer, byteOffset } = pixels.byteOffset % 4 ? pixels.slice() : pixels;
  const words = new Uint32Array(buffer, byteOffset, pixels.length / 4);
  let picture: Indexed | undefined;
  for (let bits = 8; !picture; bits--) picture = indexed(words, width, bits);
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, words.length / width);
  // 8 bits for each pixel, colour type 3: a palette.
  header.set([8, 3], 8);
  return joined(
    Uint8Array.from(SIGNATURE),
    chunk('IHDR', header),
    chunk('PLTE', picture.palette),
    chunk('IDAT', zlibSync(picture.rows, { level: LEVEL })),
    chunk('IEND', new Uint8Array()),
  );
}
