import { textWidth } from '../text/text-width.js';

/** What a text may take at most, in estimated widths: a wide typeface, or the text spacing of WCAG 2.2, 1.4.12. */
export const RESERVE = 1.16;

/** The room that is kept for a text, in px. */
export const textRoom = (text: string, fontSize: number): number => RESERVE * textWidth(text, fontSize);
