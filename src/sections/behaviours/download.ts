/** How long a browser may take to begin with a download, in ms. */
const PATIENCE = 60_000;

/** Hands a file to the browser, which does with it what it does with any download. */
export function download(name: string, type: string, ...parts: BlobPart[]): void {
  const url = URL.createObjectURL(new Blob(parts, { type }));
  Object.assign(document.createElement('a'), { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), PATIENCE);
}
