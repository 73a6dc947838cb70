/** The right-to-left scripts in use today (ISO 15924 codes). */
const RIGHT_TO_LEFT = 'Arab Aran Hebr Syrc Thaa Nkoo Adlm Rohg Samr Mand Yezi';

/** The text direction of a BCP 47 language, by its likely script. */
export function textDirection(lang: string): 'ltr' | 'rtl' {
  // Most trends are English; the first use of `Intl` is slow.
  if (lang === 'en') return 'ltr';
  return RIGHT_TO_LEFT.includes(new Intl.Locale(lang).maximize().script ?? 'Latn') ? 'rtl' : 'ltr';
}

/** True for a structurally valid BCP 47 language tag that `Intl` accepts. */
export function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
