import { parentOf } from '../../sections/parts/parent-of.js';
import { adapt, type Follower, type Ground } from './adapt.js';
import { colorPaint } from './color.js';

/** What is behind an element, where that is one opaque colour or nothing; undefined where it takes more to tell. */
function plainGround(element: Element): Ground | undefined {
  for (let node: Element | null = element; node; node = parentOf(node)) {
    const { backgroundColor, backgroundImage } = getComputedStyle(node);
    const { luminance, alpha } = colorPaint(backgroundColor);
    if (backgroundImage !== 'none' || (alpha > 0 && alpha < 1)) return undefined;
    if (alpha > 0) return { luminance, paper: backgroundColor };
  }
  return { paper: 'Canvas' };
}

/** Adapts an element where the page around it is of one colour; returns false where it takes more to tell. */
export const adaptToPlain = (host: Follower): boolean => adapt(host, plainGround);
