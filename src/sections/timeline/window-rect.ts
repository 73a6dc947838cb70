import { parentOf } from '../parts/parent-of.js';

/**
 * An element's rectangle in px of the window, as the events of a pointer have them. Browsers without `currentCSSZoom`
 * divide an element's place in the page by the CSS `zoom` around it, and take the page's scroll offset from that.
 */
export function windowRect(element: Element): DOMRect {
  const rect = element.getBoundingClientRect();
  if ('currentCSSZoom' in element) return rect;
  let zoom = 1;
  for (let node: Element | null = element; node; node = parentOf(node))
    zoom *= Number(getComputedStyle(node).zoom) || 1;
  const { scrollX, scrollY } = window;
  const x = (rect.x + scrollX) * zoom - scrollX;
  const y = (rect.y + scrollY) * zoom - scrollY;
  return new DOMRect(x, y, rect.width * zoom, rect.height * zoom);
}
