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
