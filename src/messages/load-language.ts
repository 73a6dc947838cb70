import { warnOnce } from '../console/warn-once.js';
import { readLanguageFile, type MessagesFile } from './language-files.js';
import type { MessageCache } from './messages-for.js';
import type { PluralForms, Messages } from './messages.js';

/** The language files, by name: BCP 47 tags, with a script or a region where it makes a difference. */
export const LANGUAGES: readonly string[] =
  'ar cs da de el es fa fr he hi id it ja ko nb nl pl pt pt-PT ru sv th tr uk vi zh-Hans zh-Hant'.split(' ');

/** Languages that are close enough to share the file of another. */
const NEAR: Readonly<Record<string, string>> = { no: 'nb', nn: 'nb', yue: 'zh' };

/**
 * The file for a BCP 47 language tag, or undefined. The script must match: a reader of Hindi in Latin letters may not
 * read Devanagari.
 * @throws {RangeError} when the tag is not a language tag
 */
export function languageFile(tag: string): string | undefined {
  const { language, script, region } = new Intl.Locale(tag).maximize();
  const near = NEAR[language] ?? language;
  // As in CLDR, "pt" is Brazilian; every other region uses European Portuguese.
  const names = [`${near}-${script}`, ...(region === 'BR' ? [] : [`${near}-PT`]), near];
  return names.find((name) => LANGUAGES.includes(name) && new Intl.Locale(name).maximize().script === script);
}

/** Reads messages from a language file. A key that the file lacks stays English: the file may be of another version. */
function createMessages(file: MessagesFile): Messages {
  const groups = new WeakMap<object, object>();
  return (english) => {
    let group = groups.get(english);
    if (!group) {
      const entries = Object.entries<string | PluralForms>(english).map(([key, original]) => {
        const message = file[key];
        // One text stands for all plural forms.
        const forms = typeof message === 'string' && typeof original !== 'string' ? { other: message } : message;
        return [key, typeof forms === typeof original ? forms : original];
      });
      groups.set(english, (group = Object.fromEntries(entries) as object));
    }
    return group as typeof english;
  };
}

const files = new Map<string, Promise<Messages>>();

/** Loads each file once. A failed load is forgotten, so that the next request tries again. */
function messagesIn(name: string): Promise<Messages> {
  let file = files.get(name);
  if (!file) {
    files.set(name, (file = readLanguageFile(name).then(createMessages)));
    file.catch(() => files.delete(name));
  }
  return file;
}

/**
 * Loads the messages for a language tag into the cache. A language without a file is cached as English; a file that
 * fails to load is not cached.
 * @param onLoaded called when messages other than English were loaded
 */
export async function loadLanguage(tag: string, cache: MessageCache, onLoaded?: () => void): Promise<void> {
  let name: string | undefined;
  try {
    name = languageFile(tag);
  } catch {
    // The page's `lang` may hold any text.
  }
  try {
    cache.set(tag, name === undefined ? (english) => english : await messagesIn(name));
  } catch {
    warnOnce(`the messages in ${String(name)} could not be loaded: put the folder strings/ beside the script.`);
    return;
  }
  if (name !== undefined) onLoaded?.();
}
