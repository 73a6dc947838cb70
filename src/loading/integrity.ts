/** The algorithms of Subresource Integrity (W3C), weakest first. */
const ALGORITHMS = ['sha256', 'sha384', 'sha512'] as const;

type Algorithm = (typeof ALGORITHMS)[number];

function base64(bytes: ArrayBuffer): string {
  return btoa(String.fromCharCode(...new Uint8Array(bytes)));
}

/**
 * Checks bytes against integrity metadata (`sha384-…`, several separated by spaces): as the standard
 * says, only the strongest algorithm named counts, and any one of its hashes may match.
 * Stricter than the standard in one point: metadata in which no hash can be used matches nothing.
 * @returns undefined when it matches, else the hash that the metadata would have to name
 */
export async function integrityMismatch(
  bytes: Uint8Array<ArrayBuffer>,
  metadata: string,
  subtle: SubtleCrypto,
): Promise<string | undefined> {
  const hashes = metadata
    .split(/\s+/)
    .flatMap((token) => {
      const [, algorithm, hash] = /^(sha(?:256|384|512))-([\w+/-]+=*)(?:\?.*)?$/.exec(token) ?? [];
      return hash ? [{ algorithm: algorithm as Algorithm, hash: hash.replaceAll('-', '+').replaceAll('_', '/') }] : [];
    });
  const strongest = ALGORITHMS.findLast((algorithm) => hashes.some((entry) => entry.algorithm === algorithm)) ?? 'sha384';
  const actual = base64(await subtle.digest(strongest.replace('sha', 'SHA-'), bytes));
  const matches = hashes.some((entry) => entry.algorithm === strongest && entry.hash === actual);
  return matches ? undefined : `${strongest}-${actual}`;
}
