import type { TrendDocument } from './types.js';

/** How many pieces of a whole trend's evidence support the claim, and how many challenge it. */
export function sides({ evidence = [] }: TrendDocument): { readonly supports: number; readonly challenges: number } {
  const supports = evidence.filter(({ stance }) => stance === 'supports').length;
  return { supports, challenges: evidence.length - supports };
}
