import { readFile } from 'node:fs/promises';
import { readBase } from '../../publish/index.js';
import { reasonOf } from '../files.js';

/** The options of `trend-embed site`, as they were parsed. */
export interface SiteOptions {
  readonly out: string;
  readonly base: string;
  readonly title?: string;
  readonly font?: readonly string[];
}

/** A call that is wrong: what to write instead. Nothing has been changed. */
export class CallError extends Error {}

/** What a font in a form that the rasterizer reads begins with: TrueType, OpenType, a collection. */
const SIGNATURES = ['\0\u0001\0\0', 'OTTO', 'true', 'ttcf'];

/** A font, checked for its form. */
export interface Font {
  readonly file: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

async function fontIn(file: string): Promise<Font> {
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = await readFile(file);
  } catch (error) {
    throw new CallError(`--font ${file}: ${reasonOf(error)}`);
  }
  const start = String.fromCharCode(...bytes.subarray(0, 4));
  if (!SIGNATURES.includes(start))
    throw new CallError(`--font ${file}: is no font in TTF or OTF${start.startsWith('wOF') ? ': it is WOFF' : ''}`);
  return { file, bytes };
}

/** The fonts that the call names. */
export const readFonts = (files: readonly string[] = []): Promise<readonly Font[]> => Promise.all(files.map(fontIn));

/**
 * The base address that the call names.
 * @throws {CallError} for what is no address
 */
export function baseOf({ base }: SiteOptions): string {
  try {
    return readBase(base);
  } catch (error) {
    throw new CallError(`--base: ${(error as Error).message}`);
  }
}
