import type { Logo, PictureTexts } from '../../layout/picture/picture-frame.js';

/** What a page gives to its pictures. */
export type HouseStyle = Pick<PictureTexts, 'fonts' | 'logo'>;

/** Width, height and the data of one path, as one string of CSS. */
const LOGO = /^\s*["']\s*([\d.]+)\s+([\d.]+)\s+([MmLlHhVvCcSsQqTtAaZz\d\s.,eE+-]+)["']\s*$/;

/** Reads `--trend-picture-logo`; undefined for anything else than a size and a path. */
export function logoIn(value: string): Logo | undefined {
  const [, width, height, path = ''] = LOGO.exec(value) ?? [];
  const logo = { width: Number(width), height: Number(height), path };
  return logo.width > 0 && logo.height > 0 ? logo : undefined;
}

/** The fonts that an element shows its texts in, and the logo that the page sets. */
export function houseStyle(host: Element): HouseStyle {
  const root = host.shadowRoot ?? host;
  const text = getComputedStyle(root.querySelector('[part~=base]') ?? host).fontFamily;
  const heading = root.querySelector('[part~=title], [part~=heading]');
  return {
    fonts: { text, heading: heading ? getComputedStyle(heading).fontFamily : text },
    logo: logoIn(getComputedStyle(host).getPropertyValue('--trend-picture-logo')),
  };
}
