import { PERCENT_WORDS, PERCENT_WORDS_BEFORE } from '../messages/percent-words.js';
import { shareOf } from '../document/share.js';
import type { Stat, TrendDocument } from '../document/types.js';
import type { RawFinding } from './rules.js';

/** Latin, Arabic and Persian digits; the low four bits of each are its value. */
const DIGITS = '[0-9٠-٩۰-۹]';
const NUMBER = `(?<![.,٫\\p{Nd}])${DIGITS}{1,9}(?:[.,٫]${DIGITS}{1,9})?`;
const SIGN = '[%٪％﹪]';
const AFTER = Object.values(PERCENT_WORDS).join('|');
/** "90 %", "90%", "90 percent", and, as in Turkish, "%90" and "yüzde 90". */
const PERCENTAGE = new RegExp(
  `(?<after>${NUMBER})[\\s-]?(?:${SIGN}|(?:${AFTER})(?![\\p{L}\\p{M}]))|(?:${SIGN}|(?<!\\p{L})(?:${PERCENT_WORDS_BEFORE}))\\s?(?<before>${NUMBER})`,
  'giu',
);

/** The escapes of an address: `Report%2030.pdf`. */
const ESCAPE = /%[\da-f]{2}/gi;

/** The text with addresses and names of files blanked out, whose escapes are no percentages; offsets stay. */
const withoutAddresses = (text: string) =>
  text.replace(/[!-~]+/g, (word) => {
    const begin = word.search(/https?:\/\/|www\./i);
    const escapes = word.match(ESCAPE)?.length ?? 0;
    if (begin >= 0) return word.slice(0, begin) + ' '.repeat(word.length - begin);
    return escapes > 1 || (escapes === 1 && /[/.]\w/.test(word)) ? ' '.repeat(word.length) : word;
  });

/** The prose of the trend, by pointer. Evidence is left out: it reports what others did. */
function proseOf(trend: TrendDocument): [pointer: string, text: string | undefined][] {
  return [
    ['/title', trend.title],
    ['/quickAnswer', trend.quickAnswer],
    ['/whatsHappening', trend.whatsHappening],
    ['/why', trend.why],
    ['/diagram/caption', trend.diagram?.caption],
    ...(trend.guidance ?? []).map(({ text }, i): [string, string] => [`/guidance/${i}/text`, text]),
    ['/outlook', trend.outlook],
    ['/bottomLine', trend.bottomLine],
    ...(trend.faq ?? []).flatMap(({ question, answer }, i): [string, string][] => [
      [`/faq/${i}/question`, question],
      [`/faq/${i}/answer`, answer],
    ]),
  ];
}

/** A number with its decimals as written. */
interface WrittenNumber {
  readonly value: number;
  readonly decimals: number;
}

function readNumber(written: string): WrittenNumber {
  const latin = written.replace(/[.,٫]/, '.').replace(/[^.]/g, (digit) => String(digit.charCodeAt(0) & 15));
  return { value: Number(latin), decimals: latin.split('.')[1]?.length ?? 0 };
}

/**
 * True when a percentage is that of the share or of its remainder: in whole percent as elements show it, or rounded to
 * its decimals; never a false 0 or 100.
 */
function supports({ count, total }: Stat, { value, decimals }: WrittenNumber): boolean {
  return [count, total - count].some((part) => {
    const share = shareOf(part, total);
    if (!share || decimals === 0) return share?.percent === value;
    const falseEnd = (value === 0 && part > 0) || (value === 100 && part < total);
    return !falseEnd && Math.abs((100 * part) / total - value) <= 0.5 * 10 ** -decimals + 1e-9;
  });
}

function shown({ count, total }: Stat): string {
  const { percent, bound } = shareOf(count, total) ?? { percent: '–', bound: 'exact' };
  return `${{ exact: '', below: '<', above: '>' }[bound]}${percent} %`;
}

/** Finds percentages in the prose that match no share. */
export function unsupportedPercentages(trend: TrendDocument): RawFinding[] {
  const stats = trend.stats ?? [];
  const all = stats.slice(0, 5).map(shown).join(', ') + (stats.length > 5 ? ', …' : '');
  const reason = stats.length === 0 ? 'there are no shares in "stats"' : `the shares are ${all}`;
  return proseOf(trend).flatMap(([pointer, text]) =>
    [...withoutAddresses(text ?? '').matchAll(PERCENTAGE)]
      .filter(({ groups }) => {
        const number = readNumber(groups?.['after'] ?? groups?.['before'] ?? '');
        return !stats.some((stat) => supports(stat, number));
      })
      .map(({ 0: written, index }): RawFinding => ({
        rule: 'unsupported-percentage',
        pointer,
        message: `"${written}" is the percentage of no share: ${reason}`,
        mark: index,
      })),
  );
}
