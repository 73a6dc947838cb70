import { readLanguageFile, type MessagesFile } from './language-files.js';
import type { MessageCache } from './messages-for.js';
import type { PluralForms, Messages } from './messages.js';

/** The languages that have a file here, by its name: BCP 47, with the script or the region where that makes a difference. */
export const LANGUAGES: readonly string[] =
  'ar cs da de el es fa fr he hi id it ja ko nb nl pl pt pt-PT ru sv th tr uk vi zh-Hans zh-Hant'.split(' ');

/** Languages whose readers are at home in the words of another. */
const NEAR: Readonly<Record<string, string>> = { no: 'nb', nn: 'nb', yue: 'zh' };

/**
 * The file for a BCP 47 language tag; undefined where there is none. The script must be the same: one who
 * reads Hindi in Latin letters may not read it in Devanagari.
 * @throws {RangeError} for what is no language tag
 */
export function languageFile(tag: string): string | undefined {
  const { language, script, region } = new Intl.Locale(tag).maximize();
  const near = NEAR[language] ?? language;
  // As in CLDR: "pt" is the Portuguese of Brazil, and everywhere else it is as in Portugal.
  const names = [`${near}-${script}`, ...(region === 'BR' ? [] : [`${near}-PT`]), near];
  return names.find((name) => LANGUAGES.includes(name) && new Intl.Locale(name).maximize().script === script);
}

/** The words of a file as templates want them. What it lacks stays English: it may be of another version. */
function createMessages(file: MessagesFile): Messages {
  const groups = new WeakMap<object, object>();
  return (english) => {
    let group = groups.get(english);
    if (!group) {
      const entries = Object.entries<string | PluralForms>(english).map(([key, original]) => {
        const word = file[key];
        // One text stands for all plural forms.
        const forms = typeof word === 'string' && typeof original !== 'string' ? { other: word } : word;
        return [key, typeof forms === typeof original ? forms : original];
      });
      groups.set(english, (group = Object.fromEntries(entries) as object));
    }
    return group as typeof english;
  };
}

const files = new Map<string, Promise<Messages | undefined>>();

function messagesIn(name: string): Promise<Messages | undefined> {
  let file = files.get(name);
  if (!file) files.set(name, (file = readLanguageFile(name).then(createMessages, () => undefined)));
  return file;
}

/**
 * Keeps the words of the language that a tag asks for. Without any, English stays, and is kept too: it is not asked
 * for again.
 * @param arrived called when there are other words than before
 */
export async function loadLanguage(tag: string, translations: MessageCache, arrived?: () => void): Promise<void> {
  let translate: Messages | undefined;
  try {
    const name = languageFile(tag);
    translate = name === undefined ? undefined : await messagesIn(name);
  } catch {
    // A page may say anything in its lang.
  }
  translations.set(tag, translate ?? ((english) => english));
  if (translate) arrived?.();
}
