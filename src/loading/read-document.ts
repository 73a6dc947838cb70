import type { TrendDocument } from '../document/index.js';
import { integrityMismatch } from './integrity.js';
import type { LoadEnvironment, LoadRequest } from './load-environment.js';
import { parseTrend, TrendError } from './trend-error.js';

/**
 * Checks bytes against the requested hash and parses them.
 * @returns the document, or an `integrity`, `not-json`, `unsupported-version` or `invalid` error
 */
export async function readDocument(
  bytes: ArrayBuffer,
  { url, integrity }: LoadRequest,
  { subtle }: Pick<LoadEnvironment, 'subtle'>,
): Promise<TrendDocument | TrendError> {
  const needed = integrity && subtle && (await integrityMismatch(bytes, integrity, subtle));
  if (needed) {
    return new TrendError(
      'integrity',
      `${url} is not the document that its integrity attribute names. If the change is wanted, set integrity="${needed}".`,
      url,
    );
  }
  let text = '';
  let value: unknown;
  try {
    // The decoder drops a byte-order mark.
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    value = JSON.parse(text);
  } catch (error) {
    const reason = /^\s*</.test(text) ? 'it looks like a web page; check the address in src' : (error as Error).message;
    return new TrendError('not-json', `${url} is not JSON in UTF-8: ${reason}`, url);
  }
  return parseTrend(value, url);
}
