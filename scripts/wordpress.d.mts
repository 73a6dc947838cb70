export interface WordPressFiles {
  /** A folder, to be deleted in the end, with `usr/share/wordpress` in it. */
  readonly root: string;
  /** The database's server. */
  readonly server: string;
}

/** What a WordPress needs to run, or why it is not there. Missing packages are installed if the system can. */
export function findWordPress(): WordPressFiles | { readonly missing: string };
