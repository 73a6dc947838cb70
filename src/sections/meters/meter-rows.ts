import type { Meter, Stat, TrendDocument } from '../../document/types.js';

/** A meter with what was counted for it. */
export interface MeterRow extends Meter {
  readonly counted: Stat | undefined;
  /** 0–1; 0 where nothing was counted. */
  readonly fraction: number;
}

/** The meters of a trend's diagram, in its order. */
export function meterRows({ diagram, stats }: TrendDocument): readonly MeterRow[] {
  return (diagram?.meters ?? []).map((meter) => {
    const counted = stats?.find(({ id }) => id === meter.stat);
    return { ...meter, counted, fraction: counted && counted.total > 0 ? counted.count / counted.total : 0 };
  });
}
