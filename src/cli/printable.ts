/** What moves a terminal's cursor, sets its title, or turns the direction of a line: documents must not do that. */
const CONTROLS = /[\p{Cc}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/gu;

/** Text of a document or the name of a file as it may be printed: in one line, without control characters. */
export function printable(text: string): string {
  return text.replace(CONTROLS, '\uFFFD');
}

/** JSON in one line, control characters escaped: those, too, that JSON itself leaves as they are. */
export function printableJson(value: unknown): string {
  return JSON.stringify(value).replace(
    CONTROLS,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
