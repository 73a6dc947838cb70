import { shareOf } from '../../document/index.js';
import { type Ticks, ticksFor } from '../../layout/meters/ticks.js';
import { formatFor, type SharePart } from '../../locale/format.js';
import { statsMessages } from '../../messages/en.js';
import { interpolate } from '../../messages/messages.js';
import { type BalanceModel, balanceModel } from '../balance/model.js';
import type { SectionView } from '../section.js';

export interface StatModel {
  readonly label: string;
  readonly figure: readonly SharePart[];
  /** "27 of 30". */
  readonly counts: string;
  readonly ticks: Ticks;
}

export interface StatsModel {
  readonly stats: readonly StatModel[];
  /** Undefined beside other sections. */
  readonly balance: BalanceModel | undefined;
}

export function statsModel(view: SectionView): StatsModel | undefined {
  const { trend, messages, lang, alone, told } = view;
  if (!trend.stats?.length) return undefined;
  const format = formatFor(lang);
  const { shareOf: pattern } = messages(statsMessages);
  const ticks = ticksFor(trend.stats);
  return {
    stats: trend.stats.map(({ label, count, total }) => ({
      label,
      figure: format.shareParts(shareOf(count, total)),
      counts: interpolate(pattern, { count: format.number(count), total: format.number(total) }),
      ticks: ticks({ count, total }),
    })),
    balance: alone && !told ? balanceModel(view) : undefined,
  };
}
