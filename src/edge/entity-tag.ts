/** What is sent, with its entity tag. */
export interface Body {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly tag: string;
}

/** The strong entity tag of bytes: their SHA-256. */
export async function entityTag(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return `"${btoa(String.fromCharCode(...hash))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')}"`;
}

const encoder = new TextEncoder();

/** Text is sent as UTF-8. */
export const asBytes = (made: string | Uint8Array): Uint8Array<ArrayBuffer> =>
  typeof made === 'string' ? encoder.encode(made) : (made as Uint8Array<ArrayBuffer>);

/** What was made, as it is sent. */
export async function bodyOf(made: string | Uint8Array): Promise<Body> {
  const bytes = asBytes(made);
  return { bytes, tag: await entityTag(bytes) };
}

/** Whether `If-None-Match` names an entity tag: by the weak comparison, as RFC 9110, 13.1.2, says. */
export function isKnown(ifNoneMatch: string | null, tag: string): boolean {
  if (ifNoneMatch === null) return false;
  if (ifNoneMatch.trim() === '*') return true;
  return Array.from(ifNoneMatch.matchAll(/"[^"]*"/g), ([named]) => named).includes(tag);
}
