/**
 * What this build of the package released, for programs that serve it. The build writes this module anew, as
 * `dist/released.js`; from source there is nothing to serve.
 */

/** Names the folder `B/_/VERSION/`: the hash of all files that are served there. */
export const VERSION: string = 'source';

/** The files of `dist` that a page may ask for, and those that pictures are made with: paths below `dist`, sorted. */
export const FILES: readonly string[] = [];

/** The folder of those files, where there is a file system. */
export const folder = (): URL => new URL('../../dist/', import.meta.url);
