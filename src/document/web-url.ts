/**
 * Parses a URL as `URL.parse` does, which Chromium has only from version 126. `URL.canParse` does not replace it: in
 * Node 20 it refuses internationalised hosts (`münchen.example`) after some thousand calls.
 * @returns undefined for text that is not a valid URL (WHATWG URL)
 */
export function parseUrl(text: string, base?: string): URL | undefined {
  try {
    return new URL(text, base);
  } catch {
    return undefined;
  }
}

/** An address as people say it: its host first, without the scheme. */
export const spokenUrl = (address: string): string => address.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '');
