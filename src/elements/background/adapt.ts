import type { TrendDocument } from '../../document/index.js';
import { MANY } from '../../sections/evidence/model.js';
import { colorPaint, type Paint } from './color.js';

/** An element whose colours follow the page's background. */
export interface Follower extends Element {
  readonly view: { readonly trend: TrendDocument } | undefined;
}

/** What is behind an element. */
export interface Ground {
  /** Undefined where nothing is painted, or a picture. */
  readonly luminance?: number | undefined;
  /** The colour, for what has to cover text; empty where it is not one opaque colour. */
  readonly paper: string;
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
 * @returns false where what is behind is not known: the ink decides alone
 */
export function adapt(host: Follower, groundOf: (element: Element) => Ground | undefined): boolean {
  const base = host.shadowRoot?.querySelector<HTMLElement>('[part=base]');
  // Outside of the page there is no background.
  if (!base || !host.isConnected) return true;
  const { style } = base;
  for (const name of ['--_page', '--_dark']) style.removeProperty(name);
  const ink = isLight(colorPaint(getComputedStyle(base).color));
  let dark = ink;
  let tone = Number(ink);
  const ground = groundOf(base);
  const { luminance: light } = ground ?? {};
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
  const paper = ground && (host.view?.trend.evidence?.length ?? 0) > MANY ? ground.paper : '';
  if (paper !== style.getPropertyValue('--_paper')) style.setProperty('--_paper', paper);
  return ground !== undefined;
}
