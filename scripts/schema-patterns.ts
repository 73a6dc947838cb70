/**
 * The custom string formats as regular expressions, for any validator and editor. Tests compare them with the parser.
 */

/** Months with their days; 29 February is separate, because it needs a leap year. */
const MONTHS = [
  '-(0[13578]|1[02])(-(0[1-9]|[12]\\d|3[01]))?',
  '-(0[469]|11)(-(0[1-9]|[12]\\d|30))?',
  '-02(-(0[1-9]|1\\d|2[0-8]))?',
].join('|');
const LEAP_YEAR = '(\\d\\d(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)';

/** Characters that are trimmed from URLs (WHATWG URL, 4.4). */
const BLANKS = '[\\u0000-\\u0020]*';
/** Credentials, host and port. */
const HOST = [
  '([^/\\\\?#]*@)?(\\[[\\dA-Fa-f:.]+\\]|[^\\u0000-\\u0020\\u007F/\\\\?#@:\\[\\]<>^|]+)(:\\d{0,5})?',
  `(?=[/\\\\?#]|${BLANKS}$)`,
].join('');

const WEB_URL = [
  // Absolute; https: needs a host.
  `${BLANKS}([Hh][Tt][Tt][Pp][Ss]?:)?[/\\\\]{2,}${HOST}`,
  `${BLANKS}[Hh][Tt][Tt][Pp][Ss]:[/\\\\]?${HOST}`,
  `${BLANKS}[Hh][Tt][Tt][Pp]:(?![/\\\\]{2})`,
  // Relative to the document: no scheme and no other host.
  `(?!${BLANKS}([A-Za-z][A-Za-z\\d+.\\t\\n\\r-]*:|[/\\\\]{2}))`,
].join('|');

/** Unicode locale identifiers, which `Intl` accepts: language, script, region, variants, extensions, private use. */
const LANGUAGE_TAG = [
  '([A-Za-z]{2,3}|[A-Za-z]{5,8})',
  '(-[A-Za-z]{4})?',
  '(-([A-Za-z]{2}|\\d{3}))?',
  '(-([A-Za-z\\d]{5,8}|\\d[A-Za-z\\d]{3}))*',
  '(-[\\dA-WY-Za-wy-z](-[A-Za-z\\d]{2,8})+)*',
  '(-[Xx](-[A-Za-z\\d]{1,8})+)?',
].join('');

export const PATTERNS: Readonly<Record<string, { readonly pattern: string }>> = {
  'trend-id': { pattern: '^[a-z0-9-]+$' },
  'partial-date': { pattern: `^(?!0000)(\\d{4}(${MONTHS})?|${LEAP_YEAR}-02-29)$` },
  'web-url': { pattern: `^(?!${BLANKS}$)(${WEB_URL})` },
  'language-tag': { pattern: `^${LANGUAGE_TAG}$` },
};
