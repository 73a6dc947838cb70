/** What an element may be asked to show its colours as. */
export type TrendTheme = 'auto' | 'light' | 'dark';

/** The level of a heading, as in `<h1>` to `<h6>`. */
export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6;

/** The nearest level that exists. */
export function headingLevel(level: number): HeadingLevel {
  return Math.min(6, Math.max(1, Math.round(level))) as HeadingLevel;
}

/** One level further down, as far as there is one. */
export function nextLevel(level: HeadingLevel): HeadingLevel {
  return headingLevel(level + 1);
}

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
