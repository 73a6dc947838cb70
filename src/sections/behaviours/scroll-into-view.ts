import { scrollOffset } from './reader-scroll.js';

/** For how many frames the layout must hold before the place is reached, and how many it may take. */
const STILL = 4;
const LONGEST = 60;

/** The element that was scrolled to last: an earlier one is given up. */
let target: Element | undefined;

/** Whether an element is rendered, and not within a box of no size, as in a folded panel. */
export function isRendered(element: Element): boolean {
  if (!element.checkVisibility({ visibilityProperty: true })) return false;
  for (let node: Element | null | undefined = element; node;) {
    const { width, height } = node.getBoundingClientRect();
    if ((width === 0 || height === 0) && /hidden|clip|auto|scroll/.test(getComputedStyle(node).overflow)) return false;
    node = node.parentElement ?? (node.getRootNode() as Partial<ShadowRoot>).host;
  }
  return true;
}

/** Opens what the page has closed around an element and a browser would open for a fragment. */
export function uncover(element: Element): void {
  for (let node: Element | null | undefined = element; node;) {
    if (node.localName === 'details') node.setAttribute('open', '');
    else if (node.getAttribute('hidden') === 'until-found') {
      node.dispatchEvent(new Event('beforematch', { bubbles: true }));
      node.removeAttribute('hidden');
    }
    node = node.parentElement ?? (node.getRootNode() as Partial<ShadowRoot>).host;
  }
}

/**
 * Scrolls to an element, at once: a smooth scroll would end where the element was when it began. What is off screen has
 * guessed heights until it comes near, so the place is corrected until the layout holds, or somebody else scrolls.
 */
export function scrollIntoView(element: Element, block: ScrollLogicalPosition): void {
  let frames = 0;
  let still = 0;
  let top: number | undefined;
  let offset = 0;
  target = element;
  const step = () => {
    if (element !== target) return;
    const moved = element.getBoundingClientRect().top - (top ?? Infinity);
    const scrolled = scrollOffset(element) - offset;
    if (scrolled !== 0 && Math.abs(moved + scrolled) < 1) return;
    if (Math.abs(moved) < 1) still++;
    else {
      still = 0;
      element.scrollIntoView({ block, inline: 'nearest', behavior: 'instant' });
      ({ top } = element.getBoundingClientRect());
      offset = scrollOffset(element);
    }
    if (still < STILL && frames++ < LONGEST) requestAnimationFrame(step);
  };
  step();
}
