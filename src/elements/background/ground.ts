import type { Ground } from './adapt.js';
import { colorPaint, type Paint } from './color.js';
import { cssList, gradientPaint, stack } from './paint.js';
import { parentOf } from '../../sections/parts/parent-of.js';

/** The share of a length that a background image covers, and the length of one of its tiles. */
function tiling(repeat: string, size: string, length: number): readonly [share: number, tile: number] {
  const tile = parseFloat(size) * (size.endsWith('%') ? length / 100 : 1) || length;
  return [repeat === 'no-repeat' && length > 0 ? Math.min(1, tile / length) : 1, tile];
}

/** What an element itself paints; undefined where that is a picture that cannot be looked into. */
function paintOf(node: Element, above: Paint): Paint | undefined {
  const { backgroundColor, backgroundImage, backgroundSize, backgroundRepeat, color } = getComputedStyle(node);
  let painted = above;
  if (backgroundImage !== 'none') {
    const { width, height } = node.getBoundingClientRect();
    const [sizes, repeats] = [cssList(backgroundSize), cssList(backgroundRepeat)];
    const images = cssList(backgroundImage);
    for (let i = 0; i < images.length; i++) {
      const image = images[i] ?? '';
      if (image.trim() === 'none') continue;
      const [sizeX = '', sizeY = ''] = (sizes[i % sizes.length] ?? '').trim().split(' ');
      const repeat = (repeats[i % repeats.length] ?? '').trim();
      const [repeatX = '', repeatY = repeatX] = (
        { 'repeat-x': 'repeat no-repeat', 'repeat-y': 'no-repeat repeat' }[repeat] ?? repeat
      ).split(' ');
      const [shareX, tileX] = tiling(repeatX, sizeX, width);
      const [shareY, tileY] = tiling(repeatY, sizeY, height);
      const paint = gradientPaint(image, color, tileX, tileY);
      if (!paint) return painted.alpha < 0.5 ? undefined : { ...painted, alpha: 1 };
      painted = stack(painted, { ...paint, alpha: paint.alpha * shareX * shareY });
    }
  }
  return stack(painted, colorPaint(backgroundColor));
}

/** What is behind an element; undefined where nothing is painted, or a picture. */
function paintBehind(element: Element): Paint | undefined {
  let painted: Paint | undefined = { luminance: 0, alpha: 0 };
  for (let node: Element | null = element; node && painted && painted.alpha < 0.99; node = parentOf(node))
    painted = paintOf(node, painted);
  if (!painted || painted.alpha < 0.01) return undefined;
  const { colorScheme } = getComputedStyle(element.ownerDocument.documentElement);
  const dark =
    colorScheme.includes('dark') &&
    (!colorScheme.includes('light') || matchMedia('(prefers-color-scheme: dark)').matches);
  return stack(painted, { luminance: dark ? 0.006 : 1, alpha: 1 });
}

/** The colour behind an element, for what has to cover text; empty where it is not one opaque colour. */
function paperBehind(element: Element): string {
  for (let node: Element | null = element; node; node = parentOf(node)) {
    const { backgroundColor, backgroundImage } = getComputedStyle(node);
    const { alpha } = colorPaint(backgroundColor);
    if (alpha > 0 || backgroundImage !== 'none')
      return alpha === 1 && backgroundImage === 'none' ? backgroundColor : '';
  }
  return 'Canvas';
}

/** What is behind an element: gradients count as their mean, and layer above layer until nothing shines through. */
export const groundOf = (element: Element): Ground => ({
  luminance: paintBehind(element)?.luminance,
  paper: paperBehind(element),
});
