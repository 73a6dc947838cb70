/**
 * What an untrusted text needs before it stands in a text of ours. Its words stay as they are: what goes are signs
 * that would act on what stands around it, in a terminal or in a mail.
 */

/** A space that must not break stays one; all other white space, line ends and control characters are one space. */
const BLANK = /[ \p{Cc}\p{Zl}\p{Zp}]+/gu;

/** Half a surrogate pair: no character, and no UTF-8. */
const HALF = /\p{Cs}/gu;

/** The signs that turn the direction of text round until another sign ends that (Unicode, UAX #9, 2.2 to 2.7). */
const TURNS = /[\u202a\u202b\u202d\u202e\u2066-\u2069]/;

const [ISOLATE, ISOLATE_END] = ['\u2068', '\u2069'];

/** Keeps a turn of direction within the text in which it began, as a browser's isolation would. */
function isolated(text: string): string {
  let open = 0;
  const balanced = text.replace(/[\u2066-\u2069]/g, (sign) => {
    open += sign === ISOLATE_END ? -1 : 1;
    if (open >= 0) return sign;
    // It ends nothing of this text, and so would end the isolation around it.
    open = 0;
    return '';
  });
  return ISOLATE + balanced + ISOLATE_END.repeat(open + 1);
}

/** An untrusted text on one line. */
export function line(text = ''): string {
  const plain = text.replace(BLANK, ' ').replace(HALF, '\ufffd').trim();
  return TURNS.test(plain) ? isolated(plain) : plain;
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
 * An address of the document as it can be written into a text: absolute, where it is known what it is relative to.
 * @returns undefined for what is no http: or https: URL: it leads nowhere
 */
export function address(url: string | undefined, base: string | undefined): string | undefined {
  if (url === undefined) return undefined;
  const href = absolute(url, base);
  if (href !== undefined) return isWeb(href) ? href : undefined;
  if (!isWeb(absolute(url, 'http://relative.invalid/'))) return undefined;
  // It stays as it was typed, but for the signs that would end it.
  return url
    .trim()
    .replace(HALF, '\ufffd')
    .replace(/[^\x21-\x7e]|[<>]/gu, encodeURIComponent);
}

/** The name of the host that an address leads to, without the "www." that says nothing; empty for a relative one. */
export function hostOf(address: string): string {
  const href = absolute(address, undefined);
  return href === undefined ? '' : new URL(href).host.replace(/^www\./, '');
}

const RIGHT_TO_LEFT = /^[\u200f\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/**
 * A mark to set before a line whose first letter would turn it round: mail programs and Markdown's readers that know
 * no other take the direction of a line from its first letter.
 */
export function directionMark(text: string, direction: 'ltr' | 'rtl'): string {
  // What is isolated does not count, and a mark counts as a letter (UAX #9, P2).
  const [letter] = /[\p{L}\u200e\u200f\u061c]/u.exec(text.replace(/\u2068[^\u2069]*\u2069/g, '')) ?? [];
  if (letter === undefined) return '';
  const found = RIGHT_TO_LEFT.test(letter) ? 'rtl' : 'ltr';
  return found === direction ? '' : direction === 'rtl' ? '\u200f' : '\u200e';
}
