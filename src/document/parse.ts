import type { Problem } from './problems.js';
import { referenceProblems } from './references.js';
import { trendSchema } from './schema.js';
import type { TrendDocument } from './types.js';
import { property } from './unknown.js';
import { validate } from './validate.js';

/** What `parse` gives: the document, or every fault in it and the kind of refusal. */
export type ParseResult =
  | { readonly ok: true; readonly trend: TrendDocument }
  | { readonly ok: false; readonly code: 'invalid' | 'unsupported-version'; readonly problems: readonly Problem[] };

function refusal(pointer: string, message: string, code: 'invalid' | 'unsupported-version'): ParseResult {
  return { ok: false, code, problems: [{ pointer, message }] };
}

/**
 * Reads a trend document, format version 1, from any value at all. Never throws.
 * Unknown properties are left out; the value itself is neither kept nor changed.
 */
export function parse(value: unknown): ParseResult {
  try {
    const version = property(value, 'version');
    if (typeof version === 'number' && version !== 1) {
      return refusal(
        '/version',
        `format version ${version} is not known here: this reader knows version 1`,
        'unsupported-version',
      );
    }
    const result = validate(trendSchema, value);
    const problems = [...result.problems, ...referenceProblems(value)];
    return problems.length === 0
      ? { ok: true, trend: result.value as TrendDocument }
      : { ok: false, code: 'invalid', problems };
  } catch {
    // Only an exotic object gets here. What it threw is as little to be trusted as the object itself.
    return refusal('', 'cannot be read: a property of it throws', 'invalid');
  }
}
