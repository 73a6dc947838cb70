/** A colour or a gradient, as far as contrast needs it. */
export interface Paint {
  /** Relative luminance (WCAG 2.2), 0 to 1. */
  readonly luminance: number;
  readonly alpha: number;
}

/** A colour, as `getComputedStyle` writes it. */
export function colorPaint(color: string): Paint {
  const numbers = color.replace(/none/g, '0').match(/(?<![\w.-])-?[\d.]+(?:e-?\d+)?/g) ?? [];
  const [a = 0, b = 0, c = 0, alpha = 1] = numbers.map(Number);
  const scale = color.startsWith('rgb') ? 255 : 1;
  const light = (value: number) =>
    color.includes('linear')
      ? value
      : value <= 0.04 * scale
        ? value / scale / 12.92
        : ((value / scale + 0.055) / 1.055) ** 2.4;
  let luminance = 0.2126 * light(a) + 0.7152 * light(b) + 0.0722 * light(c);
  if (color.startsWith('ok')) luminance = a ** 3;
  else if (color.startsWith('l')) luminance = ((a + 16) / 116) ** 3;
  else if (color.includes('xyz')) luminance = b;
  return { luminance: Math.max(0, Math.min(luminance, 1)), alpha };
}
