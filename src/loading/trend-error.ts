import { parse, type Problem, type TrendDocument } from '../document/index.js';

/** Why a trend cannot be shown. `network` covers every failure before a response can be read. */
export type TrendErrorCode =
  'network' | 'http' | 'timeout' | 'too-large' | 'integrity' | 'not-json' | 'unsupported-version' | 'invalid';

/** A trend cannot be shown: why, where, and in its message what to do about it. */
export class TrendError extends Error {
  override readonly name = 'TrendError';

  /**
   * @param url the document's address; null for a document that was set as an object
   * @param problems every problem of an invalid document
   * @param status of the response, with the code `http`
   */
  constructor(
    readonly code: TrendErrorCode,
    message: string,
    readonly url: string | null,
    readonly problems: readonly Problem[] = [],
    /** @internal */
    readonly status?: number,
  ) {
    super(message);
  }
}

/** Parses a document of unknown origin; returns an `invalid` or `unsupported-version` error with every problem. */
export function parseTrend(value: unknown, url: string | null): TrendDocument | TrendError {
  const result = parse(value);
  if (result.ok) return result.trend;
  const { code, problems } = result;
  const [first] = problems;
  const message = `${url ?? 'The trend that was set'} is no valid trend: ${first?.pointer} ${first?.message}.`;
  return new TrendError(code, message, url, problems);
}

/**
 * Parses a document of unknown origin.
 * @throws {TrendError} `invalid` or `unsupported-version`, with every problem
 */
export function parseOrThrow(value: unknown, url: string | null): TrendDocument {
  const trend = parseTrend(value, url);
  if (trend instanceof TrendError) throw trend;
  return trend;
}
