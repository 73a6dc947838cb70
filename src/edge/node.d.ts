/** What is used of Node where there is one; edge runtimes never come to it. */
declare module 'node:fs/promises' {
  export function readFile(path: URL): Promise<Uint8Array<ArrayBuffer>>;
}
