/** Characters that control a terminal or the direction of a line; untrusted in documents. */
const CONTROLS = /[\p{Cc}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/gu;

/** Untrusted text for printing: one line, without control characters. */
export function printable(text: string): string {
  return text.replace(CONTROLS, '\uFFFD');
}

/** JSON in one line, with all control characters escaped, also those that JSON allows. */
export function printableJson(value: unknown): string {
  return JSON.stringify(value).replace(
    CONTROLS,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
