import { parse, type Problem, type TrendDocument } from '../document/index.js';

/** Why a trend could not be had. `network` covers all that failed before an answer could be read. */
export type TrendErrorCode =
  'network' | 'http' | 'timeout' | 'too-large' | 'integrity' | 'not-json' | 'unsupported-version' | 'invalid';

/** The state of a trend from a copy that the page kept; `kept` is when it was fetched, in ms since 1970. */
export interface OfflineCopy {
  readonly status: 'ready';
  readonly trend: TrendDocument;
  readonly url: string;
  readonly kept: number;
}

/** A trend that could not be had: why, where, and in its message what to do about it. */
export class TrendError extends Error {
  override readonly name = 'TrendError';

  /** @internal The last good copy that the page had kept, which is shown instead. */
  declare kept?: OfflineCopy;

  /**
   * @param url the document's address; null for one that was handed over as an object
   * @param problems every fault of a document that was refused
   */
  constructor(
    readonly code: TrendErrorCode,
    message: string,
    readonly url: string | null,
    readonly problems: readonly Problem[] = [],
  ) {
    super(message);
  }
}

/**
 * Parses a document of unknown origin.
 * @throws {TrendError} `invalid` or `unsupported-version`, with every fault
 */
export function parseOrThrow(value: unknown, url: string | null): TrendDocument {
  const result = parse(value);
  if (result.ok) return result.trend;
  const { code, problems } = result;
  const [first] = problems;
  throw new TrendError(
    code,
    `${url ?? 'The trend that was set'} is no valid trend: ${first?.pointer} ${first?.message}.`,
    url,
    problems,
  );
}
