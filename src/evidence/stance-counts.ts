import type { TrendDocument } from '../document/types.js';

/** How many pieces of a trend's evidence support the claim, and how many challenge it. */
export function stanceCounts({ evidence = [] }: TrendDocument): {
  readonly supports: number;
  readonly challenges: number;
} {
  const supports = evidence.filter(({ stance }) => stance === 'supports').length;
  return { supports, challenges: evidence.length - supports };
}
