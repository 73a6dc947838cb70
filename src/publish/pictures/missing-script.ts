/** The scripts of the languages in use, by the names that Unicode gives them (Scripts.txt). */
const SCRIPTS = [
  'Arabic Armenian Bengali Bopomofo Cherokee Cyrillic Devanagari Ethiopic Georgian Greek Gujarati Gurmukhi Han Hangul',
  'Hebrew Hiragana Javanese Kannada Katakana Khmer Lao Latin Malayalam Mongolian Myanmar Nko Oriya Sinhala Syriac',
  'Tamil Telugu Thaana Thai Tibetan Tifinagh Yi',
].flatMap((names) => names.split(' '));

let patterns: readonly (readonly [name: string, pattern: RegExp])[] | undefined;

/** The script of a character, by its name in Unicode; undefined for signs that many scripts share. */
function scriptOf(character: string): string | undefined {
  patterns ??= SCRIPTS.map((name) => [name, new RegExp(`\\p{Script=${name}}`, 'u')]);
  return patterns.find(([, pattern]) => pattern.test(character))?.[0];
}

/** A sign and its code point. */
const signOf = (character: string) =>
  `${character} (U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')})`;

/**
 * The scripts of characters, such as "Arabic"; of signs that belong to none, such as "⇒ (U+21D2)", only where no script
 * is named, whose font has its own.
 */
export function scriptsOf(characters: readonly string[]): readonly string[] {
  const scripts = characters.flatMap((character) => scriptOf(character) ?? []);
  return [...new Set(scripts.length > 0 ? scripts : characters.map(signOf))];
}

/** A picture whose text has a script that no font covers. */
export class MissingScriptError extends Error {
  override readonly name = 'MissingScriptError';

  /** @param scripts their names in Unicode, such as "Arabic"; signs that belong to none as "⇒ (U+21D2)" */
  constructor(readonly scripts: readonly string[]) {
    super(`No font for ${scripts.join(', ')}: give one that has it (--font FILE; the handler: fonts).`);
  }
}
