import type { Messages } from './messages.js';

/** The loaded messages, by the language tags that asked for them. */
export type MessageCache = Map<string | undefined, Messages>;

const cache: MessageCache = new Map();

/** The messages in a BCP 47 language: English until its own are loaded. Never waits, neither on a server nor in a browser. */
export const messagesFor = (lang: string | undefined): Messages => cache.get(lang) ?? ((english) => english);

/**
 * Loads the messages of a language. Never rejects: after a failure they stay English, and the next call tries again.
 * @param onLoaded called when messages other than English were loaded
 * @returns undefined when there is nothing to load
 */
export function loadMessages(lang: string | undefined, onLoaded?: () => void): Promise<void> | undefined {
  if (!lang || lang.startsWith('en') || cache.has(lang)) return undefined;
  return import('./load-language.js').then(
    ({ loadLanguage: load }) => load(lang, cache, onLoaded),
    () => undefined,
  );
}
