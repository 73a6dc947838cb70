/** What an element may be asked to show its colours as. */
export type TrendTheme = 'auto' | 'light' | 'dark';

/** The value of an attribute that takes one of a few keywords; the first is the default. */
export function keyword<const Keyword extends string>(
  element: Element,
  name: string,
  keywords: readonly [Keyword, ...Keyword[]],
): Keyword {
  const value = element.getAttribute(name)?.trim().toLowerCase();
  return keywords.find((known) => known === value) ?? keywords[0];
}

/** Writes a property back to its attribute; null and undefined take the attribute away. */
export function writeAttribute(element: Element, name: string, value: string | number | null | undefined): void {
  if (value === null || value === undefined) element.removeAttribute(name);
  else element.setAttribute(name, String(value));
}
