import type { CSSResult } from 'lit';

/** A constructed sheet works only in the document that made it. */
const made = new WeakMap<Document, Map<CSSResult, CSSStyleSheet>>();

/** Gives a shadow tree the styles of what a reader has asked for, once: again after it has moved to another document. */
export function adoptLate(element: Element, styles: CSSResult): void {
  const root = element.getRootNode();
  const { ownerDocument: page } = element;
  if (!('adoptedStyleSheets' in root) || !page.defaultView) return;
  const sheets = made.get(page) ?? new Map<CSSResult, CSSStyleSheet>();
  made.set(page, sheets);
  const sheet = sheets.get(styles) ?? new page.defaultView.CSSStyleSheet();
  if (!sheets.has(styles)) sheet.replaceSync(styles.cssText);
  sheets.set(styles, sheet);
  const { adoptedStyleSheets } = root as ShadowRoot;
  if (!adoptedStyleSheets.includes(sheet)) (root as ShadowRoot).adoptedStyleSheets = [...adoptedStyleSheets, sheet];
}
