import type { Translate } from './words.js';

/** The words that are here, by the language tags that asked for them. */
export type Translations = Map<string | undefined, Translate>;

const translations: Translations = new Map();

/**
 * The widget's words in a BCP 47 language: in English until its own are here. A template may ask for
 * them at any time: there is nothing to wait for, on the server as in the browser.
 */
export const translation = (lang: string | undefined): Translate => translations.get(lang) ?? ((english) => english);

/**
 * Brings the words of a language, where they are not here yet. Never rejects: what cannot be had stays English.
 * @param arrived called when there are other words than before
 * @returns undefined where there is nothing to wait for
 */
export function loadWords(lang: string | undefined, arrived?: () => void): Promise<void> | undefined {
  if (!lang || lang.startsWith('en') || translations.has(lang)) return undefined;
  return import('./languages.js').then(
    ({ load }) => load(lang, translations, arrived),
    () => undefined,
  );
}
