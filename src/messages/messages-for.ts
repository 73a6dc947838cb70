import type { Messages } from './messages.js';

/** The words that are here, by the language tags that asked for them. */
export type MessageCache = Map<string | undefined, Messages>;

const cache: MessageCache = new Map();

/**
 * The widget's words in a BCP 47 language: in English until its own are here. A template may ask for
 * them at any time: there is nothing to wait for, on the server as in the browser.
 */
export const messagesFor = (lang: string | undefined): Messages => cache.get(lang) ?? ((english) => english);

/**
 * Brings the words of a language, where they are not here yet. Never rejects: what cannot be had stays English.
 * @param arrived called when there are other words than before
 * @returns undefined where there is nothing to wait for
 */
export function loadMessages(lang: string | undefined, arrived?: () => void): Promise<void> | undefined {
  if (!lang || lang.startsWith('en') || cache.has(lang)) return undefined;
  return import('./load-language.js').then(
    ({ loadLanguage: load }) => load(lang, cache, arrived),
    () => undefined,
  );
}
