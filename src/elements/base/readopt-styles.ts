import type { CSSResult, LitElement } from 'lit';
import { failureStyles } from '../states/failure.styles.js';

/**
 * Gives an element its style sheets anew, and those that are seldom needed too. They are made by the document that it
 * is in now: a constructed sheet serves only the document that made it, and the browser takes it away from what leaves.
 */
export function readoptStyles({ constructor, shadowRoot, ownerDocument }: LitElement): void {
  const { defaultView } = ownerDocument;
  if (!defaultView || !shadowRoot) return;
  shadowRoot.adoptedStyleSheets = [...(constructor as typeof LitElement).elementStyles, failureStyles].map((styles) => {
    const sheet = new defaultView.CSSStyleSheet();
    sheet.replaceSync((styles as CSSResult).cssText);
    return sheet;
  });
}
