import type { Font } from './font.js';
import { MissingScriptError, scriptsOf } from './missing-script.js';

/** Characters that have no glyph: they control others, or are spaces. */
const GLYPHLESS = /[\p{Default_Ignorable_Code_Point}\p{White_Space}\p{Cc}]/u;

/**
 * An emoji, which says nothing that the words around it do not, and the frame around a digit: without a font for it, it is
 * left out.
 */
const EMOJI = /\u20E3|(?:\p{RI}{2}|\p{Emoji_Presentation}|\p{ExtPict}\uFE0F?)(?:\p{EMod}|\u200D\p{ExtPict}\uFE0F?)*/gu;

/** Fonts of one name, such as the regular and the bold one. */
export class Family {
  constructor(
    readonly name: string,
    readonly fonts: readonly Font[],
  ) {}

  /** Whether all of its fonts have all that a text shows. */
  readonly covers = (text: string): boolean => {
    for (const character of text) {
      const code = character.codePointAt(0) ?? 0;
      if (!GLYPHLESS.test(character) && !this.fonts.every((font) => font.covers(code))) return false;
    }
    return true;
  };
}

/** The families of fonts, in the order in which they are asked. */
export function familiesOf(fonts: readonly Font[]): readonly Family[] {
  const byName = new Map<string, Font[]>();
  for (const font of fonts) byName.set(font.family, [...(byName.get(font.family) ?? []), font]);
  return [...byName].map(([name, members]) => new Family(name, members));
}

/** A text in composed letters, of which fonts have more, and without emoji that no font has. */
export function drawable(text: string, families: readonly Family[]): string {
  const composed = text.normalize('NFC');
  return composed.replace(EMOJI, (emoji) => (families.some(({ covers }) => covers(emoji)) ? emoji : ''));
}

/** @throws {MissingScriptError} where no family has a character */
export function checkScripts(texts: readonly string[], families: readonly Family[]): void {
  const characters = new Set(texts.join(''));
  const missing = [...characters].filter((character) => !families.some(({ covers }) => covers(character)));
  if (missing.length > 0) throw new MissingScriptError(scriptsOf(missing));
}
