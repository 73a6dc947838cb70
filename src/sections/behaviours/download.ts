/** How long a browser may take to start a download, in ms. */
const REVOKE_AFTER = 60_000;

/** Hands a file to the browser as a download. */
export function download(name: string, type: string, ...parts: BlobPart[]): void {
  const url = URL.createObjectURL(new Blob(parts, { type }));
  Object.assign(document.createElement('a'), { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), REVOKE_AFTER);
}
