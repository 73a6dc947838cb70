import { type Shared, themeFrom } from './carried.js';

/** Names the form of what follows: deflated JSON in base64url. Another form gets another number. */
const PREFIX = '#doc=1.';

/** The most that a link may hold, in bytes. */
const MOST = 5 * 1024 * 1024;

/** From this length on, some mail programs cut a link. */
export const LONG = 8000;

/** A link that cannot be read; the message says why and what to do. */
export class LinkError extends Error {}

type Bytes = Uint8Array<ArrayBuffer>;

async function through(bytes: Bytes, stream: CompressionStream | DecompressionStream): Promise<Bytes> {
  const packed: ReadableStream<Bytes> = new Blob([bytes]).stream().pipeThrough(stream);
  const reader = packed.getReader();
  const parts: Bytes[] = [];
  let length = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    parts.push(next.value);
    length += next.value.length;
    if (length > MOST) {
      await reader.cancel();
      throw new LinkError('The link holds more than 5 MB, and was not opened. Ask for the document as a file.');
    }
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

function base64url(bytes: Uint8Array): string {
  const parts = Array.from({ length: Math.ceil(bytes.length / 8192) }, (_, i) =>
    String.fromCharCode(...bytes.subarray(i * 8192, (i + 1) * 8192)),
  );
  return btoa(parts.join('')).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** The fragment that holds a document and its theme. */
export async function fragmentOf({ text, theme }: Shared): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify({ text, theme }));
  return PREFIX + base64url(await through(bytes, new CompressionStream('deflate-raw')));
}

/**
 * What a fragment holds.
 * @returns undefined for a fragment that is no link of the studio
 * @throws {LinkError} for one that is cut, damaged, too large, or of a later version
 */
export async function readFragment(fragment: string): Promise<Shared | undefined> {
  if (!fragment.startsWith('#doc=')) return undefined;
  if (!fragment.startsWith(PREFIX))
    throw new LinkError('The link was made by another version of the studio, and cannot be read by this one.');
  const damaged = new LinkError(
    'The link is not complete: a part of it was lost on its way. Ask for it again, or for the document as a file.',
  );
  try {
    const packed = atob(fragment.slice(PREFIX.length).replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = await through(
      Uint8Array.from(packed, (sign) => sign.charCodeAt(0)),
      new DecompressionStream('deflate-raw'),
    );
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    if (typeof value !== 'object' || value === null || !('text' in value) || typeof value.text !== 'string')
      throw damaged;
    return { text: value.text, theme: themeFrom('theme' in value ? value.theme : undefined) };
  } catch (error) {
    throw error instanceof LinkError ? error : damaged;
  }
}
