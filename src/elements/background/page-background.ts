import type { TrendDocument } from '../../document/index.js';
import { MANY } from '../../sections/evidence/model.js';
import { colorPaint, cssList, gradientPaint, type Paint, stack } from './paint.js';

/** An element whose colours follow the page's background. */
export interface Follower extends Element {
  readonly trend: TrendDocument | undefined;
}

/** The element around a node, through slots and shadow roots. */
export const parentOf = (node: Node): Element | null =>
  (node as Partial<Element>).assignedSlot ??
  node.parentElement ??
  (node.getRootNode() as Partial<ShadowRoot>).host ??
  null;

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

/** Above the 7 of WCAG 2.2, 1.4.6: OKLCH lightness only approximates luminance for saturated colours. */
const CONTRAST = 8.1;

/** The lightness (OKLCH) of the quietest text on a light surface, and how much more it is on a dark one: host.styles.ts. */
const QUIET = 0.43;
const QUIET_RISE = 0.33;

const followsInk = () => CSS.supports('color', 'oklch(from currentColor l c h)');

/** Whether the inherited ink is a light one, as host.styles.ts tells it. */
const isLight = ({ luminance }: Paint) => Math.cbrt(luminance) > 0.6;

/**
 * Picks colours that can be read on the page's background, where those that follow the inherited ink cannot be: `--_dark`
 * goes beyond 0 and 1 where the background is neither dark nor light.
 */
export function adapt(host: Follower): void {
  const base = host.shadowRoot?.querySelector<HTMLElement>('[part=base]');
  // Outside of the page there is no background.
  if (!base || !host.isConnected) return;
  const { style } = base;
  for (const name of ['--_page', '--_dark']) style.removeProperty(name);
  const ink = isLight(colorPaint(getComputedStyle(base).color));
  let dark = ink;
  let tone = Number(ink);
  const light = paintBehind(base)?.luminance;
  if (light !== undefined) {
    // Between these, both black and white can be read.
    if (light < 0.175) dark = true;
    else if (light > 0.183) dark = false;
    const quiet = Math.cbrt(dark ? (light + 0.05) * CONTRAST - 0.05 : (light + 0.05) / CONTRAST - 0.05);
    tone = Math[dark ? 'max' : 'min'](Number(dark), (quiet - QUIET) / QUIET_RISE);
  }
  if (dark !== ink) style.setProperty('--_page', dark ? '#eceef2' : '#15181e');
  // On a page that is all but white or black the colours are those of white and black.
  if (Math.abs(tone - Number(ink)) > 0.015 || !followsInk()) style.setProperty('--_dark', tone.toFixed(2));
  // Only the heads of long tables cover rows: elsewhere all would be styled anew for nothing.
  const paper = (host.trend?.evidence?.length ?? 0) > MANY ? paperBehind(base) : '';
  if (paper !== style.getPropertyValue('--_paper')) style.setProperty('--_paper', paper);
}
