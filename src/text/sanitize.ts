/**
 * Sanitizes untrusted text for the text versions. Words stay as they are; characters that would affect the surrounding
 * text in a terminal or a mail are removed.
 */

/** White space, line ends and control characters collapse to one space; a no-break space stays. */
const BLANK = /[ \p{Cc}\p{Zl}\p{Zp}]+/gu;

/** Lone surrogates, which UTF-8 cannot encode. */
const LONE_SURROGATE = /\p{Cs}/gu;

/** Explicit directional formatting characters (UAX #9, 2.2 to 2.7). */
const DIRECTIONAL = /[\u202a\u202b\u202d\u202e\u2066-\u2069]/;

const [ISOLATE, ISOLATE_END] = ['\u2068', '\u2069'];

/** Isolates directional formatting within the text, like `<bdi>`. */
function isolated(text: string): string {
  let open = 0;
  const balanced = text.replace(/[\u2066-\u2069]/g, (sign) => {
    open += sign === ISOLATE_END ? -1 : 1;
    if (open >= 0) return sign;
    // An unmatched end would close the isolate around this text.
    open = 0;
    return '';
  });
  return ISOLATE + balanced + ISOLATE_END.repeat(open + 1);
}

/** An untrusted text on one line. */
export function line(text = ''): string {
  const plain = text.replace(BLANK, ' ').replace(LONE_SURROGATE, '\ufffd').trim();
  return DIRECTIONAL.test(plain) ? isolated(plain) : plain;
}

function absolute(url: string, base: string | undefined): string | undefined {
  try {
    return new URL(url, base).href;
  } catch {
    return undefined;
  }
}

const isWeb = (href = '') => /^https?:/.test(href);

/**
 * A URL of the document for use in text: absolute when the base is known.
 * @returns undefined when it is no http: or https: URL
 */
export function address(url: string | undefined, base: string | undefined): string | undefined {
  if (url === undefined) return undefined;
  const href = absolute(url, base);
  if (href !== undefined) return isWeb(href) ? href : undefined;
  if (!isWeb(absolute(url, 'http://relative.invalid/'))) return undefined;
  // Relative without a base: kept, apart from characters that would end the URL.
  return url
    .trim()
    .replace(LONE_SURROGATE, '\ufffd')
    .replace(/[^\x21-\x7e]|[<>]/gu, encodeURIComponent);
}

/** The host of a URL without "www."; empty for a relative URL. */
export function hostOf(address: string): string {
  const href = absolute(address, undefined);
  return href === undefined ? '' : new URL(href).host.replace(/^www\./, '');
}

const RIGHT_TO_LEFT = /^[\u200f\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/**
 * The direction mark for a line whose first letter has the other direction: mail programs and Markdown renderers take
 * the direction of a line from its first letter.
 */
export function directionMark(text: string, direction: 'ltr' | 'rtl'): string {
  // Isolated text does not count, and a mark counts as a letter (UAX #9, P2).
  const [letter] = /[\p{L}\u200e\u200f\u061c]/u.exec(text.replace(/\u2068[^\u2069]*\u2069/g, '')) ?? [];
  if (letter === undefined) return '';
  const found = RIGHT_TO_LEFT.test(letter) ? 'rtl' : 'ltr';
  return found === direction ? '' : direction === 'rtl' ? '\u200f' : '\u200e';
}
