/** The absolute address that `src` names; undefined for none, and for whatever is not http(s). */
export function documentAddress(src: string | null, base: string): string | undefined {
  if (!src || !URL.canParse(src, base)) return undefined;
  const { href } = new URL(src, base);
  return /^https?:/.test(href) ? href : undefined;
}

/** A BCP 47 language tag in its canonical form; undefined for what is none. */
export function languageTag(tag: string | null): string | undefined {
  try {
    return tag ? Intl.getCanonicalLocales(tag)[0] : undefined;
  } catch {
    return undefined;
  }
}
