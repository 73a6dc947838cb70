import { lint } from './lint.js';
import { positionsIn } from './positions.js';
import type { Finding, Rule } from './rules.js';

const refusal = (rule: Rule, message: string, line = 1, column = 1): readonly Finding[] => [
  { severity: 'fault', rule, pointer: '', message, line, column },
];

/** The position of the first byte that is not UTF-8. */
function firstBadByte(bytes: Uint8Array) {
  const readable = new TextDecoder().decode(bytes);
  const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  const again = new TextEncoder().encode(readable);
  const same = again.findIndex((byte, index) => byte !== bytes[start + index]);
  const before = new TextDecoder().decode(again.subarray(0, same));
  return positionsIn(readable)(before.length);
}

/**
 * Lints the bytes of a trend document file.
 * @param limit the maximum size in bytes
 */
export function lintBytes(bytes: Uint8Array, limit: number): readonly Finding[] {
  if (bytes.length > limit) return refusal('too-large', `larger than ${limit / 1e6} MB, the limit of a trend document`);
  let text: string;
  try {
    // `TextDecoder` drops a byte-order mark.
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const { line, column } = firstBadByte(bytes);
    return refusal('not-json', 'not UTF-8: save the file in that encoding', line, column);
  }
  return lint(text);
}
