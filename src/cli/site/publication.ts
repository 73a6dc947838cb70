import { readFile } from 'node:fs/promises';
import { createRasterizer, type Publication } from '../../publish/index.js';
import { folder, FONTS, RASTERIZER, VERSION } from '../../publish/released.js';

/** What the files of a site share, in a form that threads can pass on. */
export interface SiteFacts {
  readonly base: string;
  readonly title?: string | undefined;
  readonly fonts: readonly Uint8Array<ArrayBuffer>[];
}

const read = async (name: string): Promise<Uint8Array<ArrayBuffer>> => readFile(new URL(name, folder()));

/** Starts with the first picture, and once. */
function rasterizer(fonts: SiteFacts['fonts']): NonNullable<Publication['rasterize']> {
  let started: ReturnType<typeof createRasterizer> | undefined;
  const start = async () =>
    createRasterizer({ resvg: await read(RASTERIZER), fonts, ownFonts: await Promise.all(FONTS.map(read)) });
  return async (svg) => (await (started ??= start()))(svg);
}

/** The publication of a site. */
export const publicationOf = ({ base, title, fonts }: SiteFacts): Publication => ({
  base,
  title,
  version: VERSION,
  rasterize: rasterizer(fonts),
});
