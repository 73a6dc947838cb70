/**
 * Stands in for the facets of sections that a build does without: a reader downloads no outline, and what writes
 * Markdown needs no template.
 */
export const presentation = {};
export const outline = (): undefined => undefined;
export const linkedData = (): undefined => undefined;
