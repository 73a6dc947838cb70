import type { TrendDocument } from './types.js';

/** Empty when there is no id, or when it has a lone surrogate, which a URL cannot encode. */
function encoded(id = ''): string {
  try {
    return encodeURIComponent(id);
  } catch {
    return '';
  }
}

/**
 * The deep link to a piece of evidence: `#<trend id>/<evidence id>`, or `#<trend id>/evidence/<n>`
 * (from 1) for a piece without an id that a URL can encode.
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

/** True when a URL fragment (with `#`) may be a deep link into any trend. */
export function isDeepLink(hash: string): boolean {
  return /^#[a-z0-9-]+\/[^]/.test(hash);
}
