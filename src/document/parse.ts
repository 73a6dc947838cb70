import type { Problem, Report } from './problems.js';
import { reportReferences } from './cross-references.js';
import { trendSchema } from './schema.js';
import type { TrendDocument } from './types.js';
import type { MaybeRecord } from './maybe-record.js';
import { validate } from './validate.js';

/** What `parse` gives: the document, or every fault in it and the kind of refusal. */
export type ParseResult =
  | { readonly ok: true; readonly trend: TrendDocument }
  | { readonly ok: false; readonly code: 'invalid' | 'unsupported-version'; readonly problems: readonly Problem[] };

/**
 * Reads a trend document, format version 1, from any value at all. Never throws.
 * Unknown properties are left out; the value itself is neither kept nor changed.
 */
export function parse(value: unknown): ParseResult {
  let problems: Problem[] = [];
  const report: Report = (pointer, message) => problems.push({ pointer, message });
  try {
    const version = (value as MaybeRecord)?.['version'];
    if (typeof version === 'number' && version !== 1) {
      report('/version', `format version ${version} is not known: this reader knows 1`);
      return { ok: false, code: 'unsupported-version', problems };
    }
    const trend = validate(trendSchema, value, report);
    reportReferences(value, report);
    if (problems.length === 0) return { ok: true, trend: trend as TrendDocument };
  } catch {
    // Only an exotic object gets here. What it threw is as little to be trusted as the object itself.
    problems = [];
    report('', 'cannot be read: it throws');
  }
  return { ok: false, code: 'invalid', problems };
}
