import { containmentStyles } from './offscreen-containment.styles.js';

/** How many times the window's height from its top is far: browsers lay out what is nearer in any case. */
const OFFSCREEN_WINDOWS = 2.5;

/** On a page with no more cards than these, all are laid out at once: whatever measures a card finds it as it is. */
const UNCONTAINED_CARDS = 3;

let cards = 0;

/** On a page of many cards, lets one that is far from view be laid out section by section, when the reader comes near. */
export function containOffscreen(card: Element): void {
  // A frame's window is as high as what is in it says that it is, all of it.
  if (++cards <= UNCONTAINED_CARDS || window !== top || card.ownerDocument !== document) return;
  // One without a width of its own, as `display: inline` has none, is measured by what is laid out in it.
  const wide = parseFloat(getComputedStyle(card).width) > 0;
  const { styleSheet } = containmentStyles;
  if (wide && styleSheet && card.getBoundingClientRect().top > OFFSCREEN_WINDOWS * innerHeight)
    card.shadowRoot?.adoptedStyleSheets.push(styleSheet);
}
