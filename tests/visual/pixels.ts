import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/** Pictures are kept at half their size: the smaller they are, the less it matters how the edges of letters are smoothed. */
const SCALE = 2;

/** Colours are kept in steps: nobody tells them apart, and the files are half as large. */
const STEP = 17;

/** How different a colour must be to count, from 0 to 1. */
const THRESHOLD = 0.15;

/** The side of a tile, in px of the small picture, and how many of its pixels may differ. */
const TILE = 20;
const DIFFERING = 24;

/** A screenshot as it is kept: half as large, in fewer colours. */
export function shrink(screenshot: Uint8Array): PNG {
  const large = PNG.sync.read(Buffer.from(screenshot));
  const small = new PNG({
    width: Math.max(1, Math.floor(large.width / SCALE)),
    height: Math.max(1, Math.floor(large.height / SCALE)),
  });
  for (let y = 0; y < small.height; y += 1) {
    for (let x = 0; x < small.width; x += 1) {
      for (let channel = 0; channel < 3; channel += 1) {
        let sum = 0;
        for (let dy = 0; dy < SCALE; dy += 1) {
          for (let dx = 0; dx < SCALE; dx += 1)
            sum += large.data[((y * SCALE + dy) * large.width + x * SCALE + dx) * 4 + channel] ?? 0;
        }
        const mean = sum / SCALE ** 2;
        small.data[(y * small.width + x) * 4 + channel] = Math.round(mean / STEP) * STEP;
      }
      small.data[(y * small.width + x) * 4 + 3] = 255;
    }
  }
  return small;
}

export const encode = (picture: PNG): Buffer =>
  PNG.sync.write(picture, { colorType: 2, deflateLevel: 9, filterType: -1 });

export const decode = (file: Uint8Array): PNG => PNG.sync.read(Buffer.from(file));

/** Where two pictures differ, in words, and as a picture; nothing where they do not. */
export function differingPixels(before: PNG, after: PNG): { said: string[]; difference?: PNG } {
  const { width, height } = before;
  if (after.width !== width || after.height !== height)
    return { said: [`the picture is ${after.width} × ${after.height}, and was ${width} × ${height} (half its size)`] };
  const difference = new PNG({ width, height });
  const found = pixelmatch(before.data, after.data, difference.data, width, height, {
    threshold: THRESHOLD,
    diffColor: [255, 0, 0],
    aaColor: [255, 0, 0],
    includeAA: true,
  });
  if (found === 0) return { said: [] };
  const columns = Math.ceil(width / TILE);
  const tiles = new Map<number, number>();
  for (let i = 0; i < width * height; i += 1) {
    const [red, green, blue] = difference.data.subarray(i * 4, i * 4 + 3);
    if (red !== 255 || green !== 0 || blue !== 0) continue;
    const tile = Math.floor(Math.floor(i / width) / TILE) * columns + Math.floor((i % width) / TILE);
    tiles.set(tile, (tiles.get(tile) ?? 0) + 1);
  }
  const said = [...tiles].flatMap(([tile, count]) => {
    const [left, top] = [tile % columns, Math.floor(tile / columns)].map((place) => place * TILE * SCALE);
    return count > DIFFERING ? [`${count} of ${TILE ** 2} pixels differ at ${left},${top}`] : [];
  });
  return { said, difference };
}
