import { readPartialDate } from '../../document/index.js';
import { multiline } from '../../document/text.js';
import { asOf } from '../../evidence/as-of.js';
import { withSlack } from '../../evidence/limit.js';
import { stanceCounts } from '../../evidence/stance-counts.js';
import { formatFor } from '../../locale/format.js';
import { balanceMessages, evidenceMessages, timelineMessages } from '../../messages/en.js';
import { interpolate, pluralize } from '../../messages/messages.js';
import type { SectionView } from '../section.js';

/** The most challenges that are listed; the number of the others is told. */
const LISTED = 50;

/** A piece of evidence that challenges the claim. */
export interface Challenge {
  readonly company: string;
  readonly date: string;
  /** The date as it is written; empty where it cannot be read. */
  readonly dateText: string;
  readonly text: string;
}

export interface BalanceModel {
  /** "8 supporting, 3 counterexamples". */
  readonly counts: string;
  /** "See the 3 counterexamples"; empty where none is listed. */
  readonly see: string;
  /** Empty where only the counts are shown. */
  readonly challenges: readonly Challenge[];
  /** "and 12 more"; empty where all are listed. */
  readonly more: string;
}

/** "8 supporting" and "3 counterexamples", of the whole trend. */
export function stanceTexts({ trend, messages, lang }: SectionView): { supporting: string; challenging: string } {
  const format = formatFor(lang);
  const { supporting, challenging } = messages(timelineMessages);
  const { supports, challenges } = stanceCounts(trend);
  return {
    supporting: pluralize(supporting, format, supports),
    challenging: pluralize(challenging, format, challenges),
  };
}

/** "8 supporting, 3 counterexamples", of the whole trend. */
export const balanceCounts = (view: SectionView): string =>
  interpolate(view.messages(balanceMessages).balance, stanceTexts(view));

/** "as of June 2026"; empty where nothing is dated. */
export function asOfText({ trend, messages, lang }: SectionView): string {
  const date = readPartialDate(asOf(trend) ?? '');
  return date ? interpolate(messages(evidenceMessages).asOf, { date: formatFor(lang).date(date) }) : '';
}

/**
 * The counts of both sides, and the challenges, for wherever the support would otherwise stand alone.
 * @param listed false where the challenges stand in full beside it: then the counts alone
 * @returns undefined for a trend without evidence
 */
export function balanceModel(view: SectionView, listed = true): BalanceModel | undefined {
  const { evidence = [] } = view.trend;
  if (evidence.length === 0) return undefined;
  const format = formatFor(view.lang);
  const challenges = listed ? evidence.filter(({ stance }) => stance === 'challenges') : [];
  const listedCount = withSlack(challenges.length, LISTED);
  const more = challenges.length - listedCount;
  const { seeChallenges, balanceMore } = view.messages(balanceMessages);
  return {
    counts: balanceCounts(view),
    see: challenges.length > 0 ? pluralize(seeChallenges, format, challenges.length) : '',
    challenges: challenges.slice(0, listedCount).map(({ company, date, text }) => {
      const read = readPartialDate(date);
      return { company, date, dateText: read ? format.date(read, 'short') : '', text: multiline(text) };
    }),
    more: more > 0 ? pluralize(balanceMore, format, more) : '',
  };
}
