/** Where the studio stands. All addresses end with a slash. */
export interface Place {
  /** The files of the release: `trend-embed.js` and those beside it. */
  readonly files: URL;
  /** The studio's own files. */
  readonly own: URL;
  /** The server of local files, where `trend-embed dev` serves the studio. */
  readonly server: URL | undefined;
}

const content = (page: Document, name: string): string | undefined =>
  page.querySelector<HTMLMetaElement>(`meta[name="trend-embed:${name}"]`)?.content;

/** Reads the place from the page's `<meta name="trend-embed:files">` and `<meta name="trend-embed:server">`. */
export function placeOf(page: Document): Place {
  const own = new URL('./', page.baseURI);
  const server = content(page, 'server');
  return {
    own,
    files: new URL(content(page, 'files') ?? '../', own),
    server: server === undefined ? undefined : new URL(server, own),
  };
}
