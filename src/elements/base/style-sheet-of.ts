// eslint-disable-next-line no-restricted-syntax -- for texts of this package alone
import { type CSSResult, unsafeCSS } from 'lit';

/** One style sheet of several texts, which are this package's own: never a document's. */
export const styleSheetOf = (texts: readonly string[]): CSSResult => unsafeCSS(texts.join(''));
