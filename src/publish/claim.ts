import { readPartialDate, shareOf, type PartialDateText, type Stat } from '../document/index.js';
import { formatFor } from '../locale/format.js';
import { balanceMessages, evidenceMessages, headerMessages, statsMessages, timelineMessages } from '../messages/en.js';
import { loadMessages, messagesFor } from '../messages/messages-for.js';
import { interpolate, pluralize } from '../messages/messages.js';

import { oneLine } from './one-line.js';
import { dateOf, type Entry } from './entry.js';

/** A share in words: "90%", "Pure-usage → developer", "27 of 30 vendors". */
export interface ShareText {
  readonly share: string;
  readonly label: string;
  readonly counts: string;
}

/** What is said of a trend wherever it is named, in its own language: never the claim without the counts of both sides. */
export interface Claim {
  readonly title: string;
  readonly shares: readonly ShareText[];
  /** "8 supporting" and "3 counterexamples". */
  readonly supporting: string;
  readonly challenging: string;
  /** "8 supporting, 3 counterexamples". */
  readonly counts: string;
  /** "as of June 2026"; empty without a date. */
  readonly asOf: string;
  /** "New" or "Updated"; empty without a status. */
  readonly status: string;
}

/** @returns once the messages of the trend's language are there; English where they cannot be had */
export async function claimOf(entry: Entry): Promise<Claim> {
  await loadMessages(entry.lang);
  const messages = messagesFor(entry.lang);
  const format = formatFor(entry.lang ?? 'en');
  const { shareOf: ofTotal, shareOfUnit } = messages(statsMessages);
  const { supporting, challenging } = messages(timelineMessages);
  const { statusNew, statusUpdated } = messages(headerMessages);
  const sides = {
    supporting: pluralize(supporting, format, entry.supports),
    challenging: pluralize(challenging, format, entry.challenges),
  };
  const counts = ({ count, total, unit }: Stat): string => {
    const numbers = { count: format.number(count), total: format.number(total) };
    return unit?.trim() ? interpolate(shareOfUnit, { ...numbers, unit: oneLine(unit) }) : interpolate(ofTotal, numbers);
  };
  const asOf = (date: PartialDateText | undefined): string => {
    const read = readPartialDate(date ?? '');
    return read ? interpolate(messages(evidenceMessages).asOf, { date: format.date(read) }) : '';
  };
  return {
    title: oneLine(entry.title) || entry.id,
    shares: entry.stats.map((stat) => ({
      share: format.share(shareOf(stat.count, stat.total)),
      label: oneLine(stat.label),
      counts: counts(stat),
    })),
    ...sides,
    counts: interpolate(messages(balanceMessages).balance, sides),
    asOf: asOf(dateOf(entry)),
    status: entry.status ? (entry.status === 'new' ? statusNew : statusUpdated) : '',
  };
}

/** "8 supporting, 3 counterexamples · as of June 2026". */
export const countsLine = ({ counts, asOf }: Claim): string => [counts, asOf].filter(Boolean).join(' · ');

/** "90% Pure-usage → developer (27 of 30)". */
export const shareLine = ({ share, label, counts }: ShareText): string => `${share} ${label} (${counts})`;
