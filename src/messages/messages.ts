import type { Format } from '../locale/format.js';
import type * as english from './en.js';

/** One form for each plural category of a language. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

type Intersection<Union> = (Union extends unknown ? (of: Union) => void : never) extends (of: infer All) => void
  ? All
  : never;

type English = Intersection<(typeof english)[keyof typeof english]>;

/** All of the widget's words in one language. */
export type AllMessages = { readonly [Key in keyof English]: English[Key] extends string ? string : PluralForms };

/**
 * What the file of a language holds: all of the words, and of those that count a form for each plural category that
 * the language has; or one text, where it is the same whatever the count.
 */
export type MessagesIn<Category extends Intl.LDMLPluralRule> = {
  readonly [Key in keyof English]: English[Key] extends string ? string : string | Readonly<Record<Category, string>>;
};

/** A group of English words in the language of the trend: where that lacks one, the English stays. */
export type Messages = <Key extends keyof AllMessages>(english: Pick<AllMessages, Key>) => Pick<AllMessages, Key>;

/** Puts values into `{placeholders}`. A value is never searched for placeholders itself. */
export function interpolate(pattern: string, values: Readonly<Record<string, string>>): string {
  return pattern.replace(/\{(\w+)\}/g, (placeholder, name: string) => values[name] ?? placeholder);
}

/** "8 companies", in the plural form that the language asks for. */
export function pluralize(forms: PluralForms, format: Format, n: number): string {
  return interpolate(forms[format.plural(n)] ?? forms.other, { n: format.number(n) });
}
