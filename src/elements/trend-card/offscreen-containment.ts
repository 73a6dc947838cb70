import { containmentStyles } from './offscreen-containment.styles.js';

/** Farther from the window's top than so many of its heights, a card is off screen. Browsers lay out what is nearer. */
const FAR_WINDOWS = 2.5;

/** The first cards of a page are always laid out, so that a script that measures one finds its real height. */
const MEASURABLE_CARDS = 4;

/** On a page of many cards, leaves the layout of an offscreen card's sections until the reader comes near. */
export function containOffscreen(card: Element): void {
  const { ownerDocument: page } = card;
  // An auto-height frame has no part below its window.
  if (window !== top || page !== document) return;
  if ([...page.getElementsByTagName(card.localName)].indexOf(card) < MEASURABLE_CARDS) return;
  // A host with `display: inline` has no width of its own: its content gives it one, and must be laid out.
  const wide = parseFloat(getComputedStyle(card).width) > 0;
  const { styleSheet } = containmentStyles;
  if (wide && styleSheet && card.getBoundingClientRect().top > FAR_WINDOWS * innerHeight)
    card.shadowRoot?.adoptedStyleSheets.push(styleSheet);
}
