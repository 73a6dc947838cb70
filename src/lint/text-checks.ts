import type { TrendDocument } from '../document/types.js';
import { pointerInto } from './pointer.js';
import type { RawFinding, Rule } from './rules.js';

/** A string of a document, and its place. */
interface Place {
  readonly pointer: string;
  readonly key: string;
  readonly text: string;
}

/** All strings of a document, in its order. */
function stringsIn(value: unknown, pointer = '', key = ''): Place[] {
  if (typeof value === 'string') return [{ pointer, key, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) =>
    stringsIn(part, pointerInto(pointer, name), Array.isArray(value) ? key : name),
  );
}

/** The names of entities that programs write; in "R&D;" or "AT&T" there is none. */
const ENTITY =
  /&(?:#\d{1,7}|#x[\da-f]{1,6}|(?:amp|lt|gt|quot|apos|nbsp|[nm]dash|[lr]s?d?quo|[lr]aquo|[sb]d?quo|hellip|euro|pound|cent|yen|copy|reg|trade|deg|middot|bull|times|shy|sect|para|[lrud]arr|thinsp|[en]m?sp|frac\d\d|zwn?j|[lr][rl]m|szlig|(?:ae|oe)lig|[a-z](?:acute|grave|circ|uml|tilde|cedil|ring|slash|caron)));/i;

/** The elements of HTML that texts are written with. "x < 3" and "<name>" are none. */
const TAG =
  /<\/?(?:a|abbr|b|blockquote|br|center|cite|code|del|div|em|figure|font|h[1-6]|hr|i|iframe|img|ins|li|mark|ol|p|pre|q|s|script|small|span|strong|style|sub|sup|table|tbody|td|th|thead|tr|u|ul|video)(?:\s+[a-z-]+=[^<>]*)?\s*\/?>/i;

/** What spreadsheets write where a formula has no value. */
const CELL_ERROR = /^\s*#(?:REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!|SPILL!|ERROR!)\s*$/i;

/** What people write where there is no address. */
const NO_ADDRESS = /^\W*(?:n\/?a|tb[adc]|none|null|nil|undefined|unknown|todo|x+)?\W*$/i;

/** "www.example.com/report", "example.com", "bbc.co.uk/news": taken for a file of that name. `report.html` is one. */
const HOST_FIRST =
  /^(?:www\.|(?:[\p{L}\d-]+\.)+(?:com|org|net|edu|gov|mil|int|info|biz)(?:[/?#:]|$)|(?:[\p{L}\d-]+\.)+\p{L}{2,}(?::\d+)?\/)/iu;

const named = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' } as Readonly<Record<string, string>>;

/** The character of an entity; undefined for one whose name is not known here. */
function characterOf(entity: string): string | undefined {
  const [, hexadecimal, digits] = /^&#(x?)([\da-f]+);$/i.exec(entity) ?? [];
  if (digits === undefined) return named[entity.slice(1, -1).toLowerCase()];
  const code = parseInt(digits, hexadecimal ? 16 : 10);
  return code > 31 && code < 0x11_0000 ? String.fromCodePoint(code) : undefined;
}

function markupIn({ pointer, text }: Place): RawFinding[] {
  const found = (match: RegExpExecArray | null, advice: (written: string) => string): RawFinding[] =>
    match
      ? [
          {
            rule: 'markup',
            pointer,
            message: `"${match[0].slice(0, 40)}" is shown as it is written: ${advice(match[0])}`,
            mark: match.index,
          },
        ]
      : [];
  return [
    ...found(ENTITY.exec(text), (entity) => {
      const character = characterOf(entity);
      return character === undefined ? 'write the character itself' : `write "${character}"`;
    }),
    ...found(TAG.exec(text), () => 'texts are plain text, without tags'),
  ];
}

/** Finds entities and tags of HTML in texts and addresses: elements show them as they are written. */
export const markup = (trend: TrendDocument): RawFinding[] => stringsIn(trend).flatMap(markupIn);

/** What an address lacks in front. */
const SCHEME = 'https://';

function doubtOf(text: string): string | undefined {
  if (CELL_ERROR.test(text)) return `"${text}" is the error of a spreadsheet, and no address`;
  if (NO_ADDRESS.test(text)) return `"${text}" is no address: leave the property out where there is none`;
  if (/\S\s+\S/.test(text))
    return `"${text.slice(0, 60)}" has spaces, and is taken for the name of a file: write an address`;
  if (HOST_FIRST.test(text))
    return `"${text.slice(0, 60)}" has no scheme, and is taken for the name of a file: write "${SCHEME}${text.slice(0, 60)}"`;
  return undefined;
}

/** Finds addresses that are hardly meant so: they would lead to a file beside the document. */
export const doubtfulAddresses = (trend: TrendDocument): RawFinding[] =>
  stringsIn(trend).flatMap(({ pointer, key, text }): RawFinding[] => {
    const message = key === 'url' ? doubtOf(text) : undefined;
    if (message === undefined) return [];
    const value = message.includes('has no scheme') ? SCHEME + text : undefined;
    const label = `write ${JSON.stringify(value)}`;
    return [{ rule: 'address', pointer, message, ...(value !== undefined && { fixes: [{ label, pointer, value }] }) }];
  });

/** Finds texts that say nothing. */
export const emptyTexts = (trend: TrendDocument): RawFinding[] =>
  stringsIn(trend).flatMap(({ pointer, key, text }): RawFinding[] => {
    const found = (rule: Rule, message: string): RawFinding[] => [{ rule, pointer, message }];
    if (key === 'url') return [];
    if (!/\S/.test(text)) return found('empty-text', 'is empty: write it, or leave the property out');
    return CELL_ERROR.test(text) ? found('empty-text', `"${text.trim()}" is the error of a spreadsheet`) : [];
  });
