const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** A letter that does not run from right to left. */
const LEFT_TO_RIGHT = new RegExp(`(?!${RIGHT_TO_LEFT.source})\\p{L}`, 'u');

/** A sign at an end that goes to where the text around runs: a full stop, a bracket, an ellipsis. */
const NEUTRAL_END = /^[^\p{L}\p{N}]|[^\p{L}\p{N}\p{M}]$/u;

/**
 * Isolates a name that runs against the text around it, so that its own punctuation and an ellipsis stay at its end (UAX
 * #9, FSI and PDI): where there is no `<bdi>`.
 * @param mirrored whether the text around runs from right to left
 */
export const isolate = (text: string, mirrored: boolean): string =>
  NEUTRAL_END.test(text) && (mirrored ? LEFT_TO_RIGHT : RIGHT_TO_LEFT).test(text) ? `\u2068${text}\u2069` : text;
