/** The scripts written from right to left that have living readers (Unicode, ISO 15924 codes). */
const RIGHT_TO_LEFT = 'Arab Aran Hebr Syrc Thaa Nkoo Adlm Rohg Samr Mand Yezi';

/** The direction in which a BCP 47 language is written, by its likely script. */
export function textDirection(lang: string): 'ltr' | 'rtl' {
  // What most trends say, without asking `Intl`, which takes its time the first time.
  if (lang === 'en') return 'ltr';
  return RIGHT_TO_LEFT.includes(new Intl.Locale(lang).maximize().script ?? 'Latn') ? 'rtl' : 'ltr';
}

/** True for a structurally valid BCP 47 language tag that `Intl` can take. */
export function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
