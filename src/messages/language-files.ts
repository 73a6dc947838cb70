/** The words of one language as its file has them, whatever its version. */
export type MessagesFile = Readonly<Record<string, string | Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>>>;

/** Each by an import of its own, so that a bundler makes a file of each. */
const FILES: Readonly<Record<string, () => Promise<{ readonly default: MessagesFile }>>> = {
  ar: () => import('./languages/ar.js'),
  cs: () => import('./languages/cs.js'),
  da: () => import('./languages/da.js'),
  de: () => import('./languages/de.js'),
  el: () => import('./languages/el.js'),
  es: () => import('./languages/es.js'),
  fa: () => import('./languages/fa.js'),
  fr: () => import('./languages/fr.js'),
  he: () => import('./languages/he.js'),
  hi: () => import('./languages/hi.js'),
  id: () => import('./languages/id.js'),
  it: () => import('./languages/it.js'),
  ja: () => import('./languages/ja.js'),
  ko: () => import('./languages/ko.js'),
  nb: () => import('./languages/nb.js'),
  nl: () => import('./languages/nl.js'),
  pl: () => import('./languages/pl.js'),
  pt: () => import('./languages/pt.js'),
  'pt-PT': () => import('./languages/pt-PT.js'),
  ru: () => import('./languages/ru.js'),
  sv: () => import('./languages/sv.js'),
  th: () => import('./languages/th.js'),
  tr: () => import('./languages/tr.js'),
  uk: () => import('./languages/uk.js'),
  vi: () => import('./languages/vi.js'),
  'zh-Hans': () => import('./languages/zh-Hans.js'),
  'zh-Hant': () => import('./languages/zh-Hant.js'),
};

/** The words in a language's file; rejects where there is none, or it cannot be had. */
export async function readLanguageFile(name: string): Promise<MessagesFile> {
  const file = await FILES[name]?.();
  if (!file) throw new Error(`There are no words in ${name}.`);
  return file.default;
}
