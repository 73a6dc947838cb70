/** Letters whose bold type is as wide as estimated, or wider: all but those of the package's own typeface. */
const OTHERS = /[\u0590-\u1dff\u2e80-\uffff]/;

const GREEK_OR_CYRILLIC = /[\u0370-\u052f]/;

/**
 * How wide bold type is in estimated widths. That of the typeface that comes with the package is narrower, most of all in
 * Greek and Cyrillic.
 */
export function boldness(text: string): number {
  if (OTHERS.test(text)) return 1.04;
  return GREEK_OR_CYRILLIC.test(text) ? 0.87 : 0.91;
}
