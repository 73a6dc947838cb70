import type { Problem, Report } from './problems.js';
import { reportReferences } from './cross-references.js';
import { trendSchema } from './schema.js';
import type { TrendDocument } from './types.js';
import type { MaybeRecord } from './maybe-record.js';
import { validate } from './validate.js';

/** The result of `parse`: the document, or every problem and the kind of failure. */
export type ParseResult =
  | { readonly ok: true; readonly trend: TrendDocument }
  | { readonly ok: false; readonly code: 'invalid' | 'unsupported-version'; readonly problems: readonly Problem[] };

/**
 * Parses a trend document, format version 1, from any value. Never throws. Unknown properties are dropped; the value
 * itself is neither kept nor changed.
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
    // An exotic object (a proxy, a getter) threw; its error is untrusted too.
    problems = [];
    report('', 'cannot be read: it throws');
  }
  return { ok: false, code: 'invalid', problems };
}
