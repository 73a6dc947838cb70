import type { Format } from '../document/format.js';
import type { en } from './en.js';

type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

/** The widget's words in one language. */
export type Words = { readonly [Key in keyof typeof en]: (typeof en)[Key] extends string ? string : PluralForms };

type KeysOf<Kind> = { [Key in keyof Words]: Words[Key] extends Kind ? Key : never }[keyof Words];

/** The key of a word or a sentence, and of one that counts. */
export type TextKey = KeysOf<string>;
export type CountKey = KeysOf<PluralForms>;

/** Puts values into `{placeholders}`. A value is never searched for placeholders itself. */
export function fill(pattern: string, values: Readonly<Record<string, string>>): string {
  return pattern.replace(/\{(\w+)\}/g, (placeholder, name: string) => values[name] ?? placeholder);
}

/** "8 companies", in the plural form that the language asks for. */
export function count(words: Words, format: Format, key: CountKey, n: number): string {
  const forms = words[key];
  return fill(forms[format.plural(n)] ?? forms.other, { n: format.number(n) });
}
