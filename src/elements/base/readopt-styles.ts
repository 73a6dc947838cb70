import { type CSSResult, type LitElement, supportsAdoptingStyleSheets } from 'lit';

/**
 * Adopts an element's style sheets, and others, in the document that it is in now. A constructed sheet
 * works only in the document that made it; the browser drops it from an element that moves to another.
 */
export function readoptStyles(
  { constructor, shadowRoot, ownerDocument }: LitElement,
  ...others: readonly CSSResult[]
): void {
  const { defaultView } = ownerDocument;
  if (!defaultView || !shadowRoot || !supportsAdoptingStyleSheets) return;
  shadowRoot.adoptedStyleSheets = [...(constructor as typeof LitElement).elementStyles, ...others].map((styles) => {
    const sheet = new defaultView.CSSStyleSheet();
    sheet.replaceSync((styles as CSSResult).cssText);
    return sheet;
  });
}
