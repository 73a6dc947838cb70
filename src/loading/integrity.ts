/**
 * Checks bytes against integrity metadata (`sha384-…`, several separated by spaces): as Subresource
 * Integrity (W3C) says, only the strongest algorithm named counts, and any one of its hashes may match.
 * Stricter than the standard in one point: metadata in which no hash can be used matches nothing.
 * @returns undefined when it matches, else the hash that the metadata would have to name
 */
export async function integrityMismatch(
  bytes: ArrayBuffer,
  metadata: string,
  subtle: SubtleCrypto,
): Promise<string | undefined> {
  const hashes = metadata.split(/\s+/).map((token) => token.replace(/\?.*/, ''));
  const strongest =
    ['512', '384', '256'].find((bits) => hashes.some((hash) => hash.startsWith(`sha${bits}-`))) ?? '384';
  const digest = new Uint8Array(await subtle.digest(`SHA-${strongest}`, bytes));
  const actual = `sha${strongest}-${btoa(String.fromCharCode(...digest))}`;
  return hashes.includes(actual) ? undefined : actual;
}
