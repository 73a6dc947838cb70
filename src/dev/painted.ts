/** An opaque colour as painted: red, green and blue, 0 to 255. */
export type Painted = readonly [red: number, green: number, blue: number];

let context: OffscreenCanvasRenderingContext2D | null = null;

/** The colour of layers painted on white, the lowest first. */
export function painted(layers: readonly string[]): Painted {
  context ??= new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('Contrast cannot be checked: there is no canvas.');
  for (const layer of ['white', ...layers]) {
    context.fillStyle = layer;
    context.fillRect(0, 0, 1, 1);
  }
  const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
  return [red, green, blue];
}

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(color: Painted): number {
  const [red = 0, green = 0, blue = 0] = color.map((part) =>
    part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast ratio of two colours as WCAG 2.2 defines it, 1 to 21. */
export function contrast(one: Painted, other: Painted): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const parentOf = (node: Element): Element | null =>
  node.assignedSlot ?? node.parentElement ?? (node.getRootNode() as Partial<ShadowRoot>).host ?? null;

/**
 * The background colours behind an element, the lowest first; undefined when one is an image, whose colour is unknown.
 */
export function backgrounds(element: Element): string[] | undefined {
  const layers: string[] = [];
  for (let node: Element | null = element; node; node = parentOf(node)) {
    const { backgroundColor, backgroundImage } = getComputedStyle(node);
    if (backgroundImage !== 'none') return undefined;
    layers.unshift(backgroundColor);
  }
  const { colorScheme } = getComputedStyle(document.documentElement);
  return [colorScheme.includes('dark') ? canvas(colorScheme) : 'white', ...layers];
}

/** The canvas colour: dark when the page supports a dark scheme and the reader prefers it. */
const canvas = (scheme: string): string =>
  !scheme.includes('light') || matchMedia('(prefers-color-scheme: dark)').matches ? '#121212' : 'white';
