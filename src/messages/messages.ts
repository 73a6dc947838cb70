import type { Format } from '../locale/format.js';
import type * as english from './en.js';

/** One form for each plural category of a language. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

type Intersection<Union> = (Union extends unknown ? (of: Union) => void : never) extends (of: infer All) => void
  ? All
  : never;

type English = Intersection<(typeof english)[keyof typeof english]>;

/** All messages of the widget in one language. */
export type AllMessages = { readonly [Key in keyof English]: English[Key] extends string ? string : PluralForms };

/**
 * The contents of a language file. A key may be missing: its message stays English. A message with a count has a form
 * for each plural category of the language (CLDR), or one text where all forms are the same.
 */
export type MessagesIn<Category extends Intl.LDMLPluralRule> = {
  readonly [Key in keyof English]?: English[Key] extends string ? string : string | Readonly<Record<Category, string>>;
};

/** Translates a group of English messages; a message that the language lacks stays English. */
export type Messages = <Key extends keyof AllMessages>(english: Pick<AllMessages, Key>) => Pick<AllMessages, Key>;

/** Replaces `{placeholders}` by values. Placeholders inside a value are not replaced. */
export function interpolate(pattern: string, values: Readonly<Record<string, string>>): string {
  return pattern.replace(/\{(\w+)\}/g, (placeholder, name: string) => values[name] ?? placeholder);
}

/** "8 companies", in the plural form of the language. */
export function pluralize(forms: PluralForms, format: Format, n: number): string {
  return interpolate(forms[format.plural(n)] ?? forms.other, { n: format.number(n) });
}
