import { createRasterizer, type Publication } from '../publish/index.js';
import { fromDisk, ownFonts, rasterizerProgram } from './dist-files.js';
import type { HandlerOptions } from './options.js';
import type { Bytes } from './store.js';

const asArray = (bytes: Bytes): Uint8Array => (bytes instanceof ArrayBuffer ? new Uint8Array(bytes) : bytes);

/**
 * What makes a PNG of an SVG; it starts with the first picture. Undefined where there is no program for it: an edge
 * runtime compiles none from bytes.
 */
export function rasterizerOf({ asset, resvg, fonts = [] }: HandlerOptions): Publication['rasterize'] {
  if (asset && !resvg) return undefined;
  const files = asset ?? fromDisk;
  // Not its promise: where a request is cancelled, an edge runtime never settles what it waited for.
  let started: NonNullable<Publication['rasterize']> | undefined;
  return async (svg) => {
    started ??= await createRasterizer({
      resvg: resvg ?? (await rasterizerProgram(files)),
      fonts: fonts.map(asArray),
      ownFonts: await ownFonts(files),
    });
    return started(svg);
  };
}
