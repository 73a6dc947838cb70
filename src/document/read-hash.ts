import { evidenceHash, faqHash } from './deep-link.js';
import type { TrendDocument } from './types.js';

/** The place in a trend that a deep link names; `index` counts from 0. */
export interface TrendPlace {
  readonly kind: 'evidence' | 'faq';
  readonly index: number;
}

/** `#trend/key` or `#trend/list/key`. A slash within an id is encoded as `%2F`. */
const PLACE = /^#([a-z0-9-]+)\/(?:(evidence|faq)\/)?([^/]+)$/;

/** Decodes percent-encoding; invalid encoding, as in a hand-written link, is left as it is. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * Resolves a URL fragment (with `#`) in this trend. Questions, and evidence after `evidence/`, are found by number, else
 * by id.
 * @returns undefined when the fragment belongs to another trend, is no deep link, or names nothing
 */
export function readHash(hash: string, { id, evidence = [], faq = [] }: TrendDocument): TrendPlace | undefined {
  const [, trend, list, text] = PLACE.exec(hash) ?? [];
  if (trend !== id || !text) return undefined;
  const key = decoded(text);
  const kind = list === 'faq' ? list : 'evidence';
  const items: readonly { readonly id?: string | undefined }[] = kind === 'faq' ? faq : evidence;
  const numbered = list ? items.findIndex((_, index) => `${index + 1}` === key) : -1;
  const index = numbered < 0 ? items.findIndex((item) => item.id === key) : numbered;
  return index < 0 ? undefined : { kind, index };
}

/** How many pairs of neighbouring characters of one text occur in another. */
function likeness(text: string, other: string): number {
  let count = 0;
  for (let i = 0; i + 1 < text.length; i++) if (other.includes(text.slice(i, i + 2))) count++;
  return count;
}

/**
 * The deep link of this trend that is most like a URL fragment (with `#`) which names nothing in it.
 * @returns undefined when the fragment belongs to another trend, or the trend has nothing to lead to
 */
export function nearestHash(hash: string, trend: TrendDocument): string | undefined {
  const { id, evidence = [], faq = [] } = trend;
  if (!hash.startsWith(`#${id}/`)) return undefined;
  const key = decoded(hash.slice(id.length + 2)).toLowerCase();
  const score = (candidate: string) => likeness(key, decoded(candidate.slice(id.length + 2)).toLowerCase());
  let best: string | undefined;
  for (const next of [...evidence.map((_, i) => evidenceHash(trend, i)), ...faq.map((_, i) => faqHash(trend, i))])
    if (best === undefined || score(best) < score(next)) best = next;
  return best;
}
