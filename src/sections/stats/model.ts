import { shareOf } from '../../document/index.js';
import { type Ticks, ticksFor } from '../../layout/meters/ticks.js';
import { formatFor, type SharePart } from '../../locale/format.js';
import { type BalanceModel, balanceModel } from '../balance/model.js';
import { shareCounts } from '../parts/share-counts.js';
import type { SectionView } from '../section.js';

export interface StatModel {
  readonly label: string;
  readonly figure: readonly SharePart[];
  /** "27 of 30 vendors". */
  readonly counts: string;
  readonly ticks: Ticks;
}

export interface StatsModel {
  readonly stats: readonly StatModel[];
  /** Undefined beside other sections. */
  readonly balance: BalanceModel | undefined;
}

export function statsModel(view: SectionView): StatsModel | undefined {
  const { trend, lang, alone, told } = view;
  if (!trend.stats?.length) return undefined;
  const format = formatFor(lang);
  const ticks = ticksFor(trend.stats);
  return {
    stats: trend.stats.map((stat) => ({
      label: stat.label,
      figure: format.shareParts(shareOf(stat.count, stat.total)),
      counts: shareCounts(view, stat),
      ticks: ticks(stat),
    })),
    balance: alone && !told ? balanceModel(view) : undefined,
  };
}
