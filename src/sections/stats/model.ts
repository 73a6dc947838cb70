import { shareOf } from '../../document/index.js';
import { type Ticks, ticksFor } from '../../layout/meters/ticks.js';
import { formatFor, type SharePart } from '../../locale/format.js';
import { balanceMessages } from '../../messages/en.js';
import { pluralize } from '../../messages/messages.js';
import { type BalanceModel, balanceModel } from '../balance/model.js';
import { shareCounts } from '../parts/share-counts.js';
import type { SectionView } from '../section.js';
import { fittingCount } from './fitting.js';

export interface StatModel {
  readonly label: string;
  readonly figure: readonly SharePart[];
  /** "27 of 30 vendors". */
  readonly counts: string;
  readonly ticks: Ticks;
}

export interface StatsModel {
  readonly stats: readonly StatModel[];
  /** "and 3 more": the shares that a frame has no room for; empty where all are shown. */
  readonly more: string;
  /** Undefined beside other sections. */
  readonly balance: BalanceModel | undefined;
}

export function statsModel(view: SectionView): StatsModel | undefined {
  const { trend, lang, alone, told, compact } = view;
  if (!trend.stats?.length) return undefined;
  const format = formatFor(lang);
  const count = compact
    ? fittingCount(
        trend.title,
        trend.stats.map(({ label }) => label),
      )
    : Infinity;
  const hidden = trend.stats.length - count;
  const ticks = ticksFor(trend.stats);
  return {
    more: hidden > 0 ? pluralize(view.messages(balanceMessages).balanceMore, format, hidden) : '',
    stats: trend.stats.slice(0, count).map((stat) => ({
      label: stat.label,
      figure: format.shareParts(shareOf(stat.count, stat.total)),
      counts: shareCounts(view, stat),
      ticks: ticks(stat),
    })),
    balance: alone && !told ? balanceModel(view) : undefined,
  };
}
