/**
 * What this build of the package released, for programs that serve it. The build writes this module anew, as
 * `dist/released.js`; from source nothing is served, and what
 * pictures are made with is that of the last build.
 */

/** Names the folder `B/_/VERSION/`: the hash of all that is served there and of all that serves it. */
export const VERSION = 'source' as string;

/** The files of `dist` that a page may ask for: paths below `dist`, sorted. */
export const FILES: readonly string[] = [];

/** The fonts that pictures are drawn with, for Latin, Greek and Cyrillic: paths below `dist`, sorted. */
export const FONTS: readonly string[] = ['400Regular', '700Bold'].map((name) => `fonts/SourceSans3_${name}.ttf`);

/** The program that makes a PNG of an SVG: a path below `dist`. */
export const RASTERIZER = 'resvg.wasm';

/** The folder of those files, where there is a file system. */
export const folder = (): URL => new URL('../../dist/', import.meta.url);
