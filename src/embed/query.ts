import { parseUrl } from '../document/web-url.js';

/** The absolute address that `src` names; undefined for none, and for whatever is not http(s). */
export function documentAddress(src: string | null, base: string): string | undefined {
  const href = src ? parseUrl(src, base)?.href : undefined;
  return href && /^https?:/.test(href) ? href : undefined;
}

/** A BCP 47 language tag in its canonical form; undefined for any other text. */
export function languageTag(tag: string | null): string | undefined {
  try {
    return tag ? Intl.getCanonicalLocales(tag)[0] : undefined;
  } catch {
    return undefined;
  }
}
