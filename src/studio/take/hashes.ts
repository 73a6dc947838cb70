/** An error that says what to do. */
export class HashError extends Error {}

const base64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));

/** The hash of a text's bytes in UTF-8, as `integrity` takes it. */
export async function hashOf(text: string): Promise<string> {
  // Browsers have it on https and on loopback alone.
  if (!globalThis.isSecureContext)
    throw new HashError('Hashes can be worked out on https only: open the studio there.');
  const digest = await crypto.subtle.digest('SHA-384', new TextEncoder().encode(text));
  return `sha384-${base64(new Uint8Array(digest))}`;
}

/** The hashes of the release's files, by their path. */
export async function fileHashes(files: URL): Promise<Readonly<Record<string, string>>> {
  const address = new URL('integrity.json', files);
  if (address.origin !== location.origin)
    throw new HashError(`The hashes stand in ${address.href}, which is on another server: the studio asks no other.`);
  const response = await fetch(address).catch(() => undefined);
  const list: unknown = response?.ok ? await response.json().catch(() => undefined) : undefined;
  if (typeof list !== 'object' || list === null)
    throw new HashError(`The hashes are to stand in ${address.href}, and cannot be read there. Try again.`);
  const entries = Object.entries(list).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return Object.fromEntries(entries);
}
