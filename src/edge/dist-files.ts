import { type Read, readBytes } from './store.js';
import { FILES, folder, FONTS, RASTERIZER } from '../publish/released.js';

/** Reads files of `dist` from beside this module, where there is a file system: in Node, Deno and Bun. */
export const fromDisk: Read = async (name) => {
  const { readFile } = await import('node:fs/promises');
  return readFile(new URL(name, folder()));
};

/** A file of `dist` that a page may ask for; undefined for any other name, which is never looked up. */
export const servedFile = async (asset: Read, name: string): Promise<Uint8Array<ArrayBuffer> | undefined> =>
  FILES.includes(name) ? readBytes(asset, name) : undefined;

async function needed(asset: Read, name: string): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await readBytes(asset, name);
  if (!bytes) throw new Error(`asset("${name}") gave nothing: it has to give the files of the package's dist/`);
  return bytes;
}

/** The fonts of the package. */
export const ownFonts = (asset: Read): Promise<Uint8Array<ArrayBuffer>[]> =>
  Promise.all(FONTS.map((name) => needed(asset, name)));

/** The program that makes a PNG of an SVG. */
export const rasterizerProgram = (asset: Read): Promise<Uint8Array<ArrayBuffer>> => needed(asset, RASTERIZER);
