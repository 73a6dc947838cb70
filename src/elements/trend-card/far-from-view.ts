import { farStyles } from './far-from-view.styles.js';

/** How many times the window's height from its top is far: browsers lay out what is nearer in any case. */
const FAR = 2.5;

/** Lets a card that is far from view be laid out section by section, when the reader comes near. */
export function layOutLater(card: Element): void {
  // A frame's window is as high as what is in it says that it is, all of it.
  if (window !== top || card.ownerDocument !== document) return;
  const { styleSheet } = farStyles;
  if (styleSheet && card.getBoundingClientRect().top > FAR * innerHeight)
    card.shadowRoot?.adoptedStyleSheets.push(styleSheet);
}
