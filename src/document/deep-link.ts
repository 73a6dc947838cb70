import type { TrendDocument } from './types.js';

/** The place in a trend that a deep link names; `index` counts from 0. */
export interface TrendPlace {
  readonly kind: 'evidence' | 'faq';
  readonly index: number;
}

/** `#trend/key` or `#trend/list/key`. A slash within an id is written `%2F`, so that it parts nothing. */
const PLACE = /^#([a-z0-9-]+)\/(?:(evidence|faq)\/)?([^/]+)$/;

/** Empty where there is no id, and for one with half a surrogate pair, which no URL can hold. */
function encoded(id = ''): string {
  try {
    return encodeURIComponent(id);
  } catch {
    return '';
  }
}

/** What was written by hand may hold a percent sign that encodes nothing: it stands for itself. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * The deep link to a piece of evidence: `#<trend id>/<evidence id>`, or `#<trend id>/evidence/<n>`
 * (from 1) for a piece whose id cannot be written or is not there.
 * @param index from 0
 */
export function evidenceHash({ id, evidence }: TrendDocument, index: number): string {
  return `#${id}/${encoded(evidence?.[index]?.id) || `evidence/${index + 1}`}`;
}

/**
 * The deep link to a question: `#<trend id>/faq/<n>` (from 1).
 * @param index from 0
 */
export function faqHash({ id }: TrendDocument, index: number): string {
  return `#${id}/faq/${index + 1}`;
}

/** Whether a URL's fragment, with its `#`, could be a deep link into some trend. */
export function isDeepLink(hash: string): boolean {
  return /^#[a-z0-9-]+\/[^]/.test(hash);
}

/**
 * Finds what a URL's fragment, with its `#`, names in this trend. Questions, and evidence after
 * `evidence/`, go by their number or else by their id.
 * @returns undefined for another trend's link, for any other fragment, and for what is not there
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
