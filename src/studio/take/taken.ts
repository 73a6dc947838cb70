import type { ThemeChoice } from '../settings.js';

/** The hashes of what a page loads, as `integrity` takes them. */
export interface Hashes {
  /** By the path of the file in `dist/`. */
  readonly files: Readonly<Record<string, string>>;
  readonly document: string | undefined;
}

/** All that the lines to paste are made of. Texts are untrusted; each way escapes them for its language. */
export interface Taken {
  readonly title: string;
  /** The address of the document, absolute or relative to the page. */
  readonly src: string;
  /** The address of the release's files, with a slash at its end. */
  readonly files: string;
  /** Where the link leads that stands in for the trend. */
  readonly page: string;
  /** Names of sections, separated by spaces; empty for all. */
  readonly sections: string;
  readonly headingLevel: string;
  readonly loading: '' | 'lazy';
  readonly colours: '' | 'light' | 'dark';
  readonly keep: boolean;
  readonly edition: string;
  readonly since: string;
  /** Undefined where none are wanted. */
  readonly hashes: Hashes | undefined;
  readonly theme: ThemeChoice;
  /** The rule of the theme; empty without one. */
  readonly css: string;
  /** The trend as HTML and as Markdown for editors that take no script; empty while the document has faults. */
  readonly plainHtml: string;
  readonly markdown: string;
}

/** Lines to copy. */
export interface Block {
  /** What they are and where they go: “In the page”. */
  readonly label: string;
  readonly code: string;
}

/** A way to put the trend somewhere. */
export interface Way {
  readonly name: string;
  readonly label: string;
  /** When to use it, in one sentence. */
  readonly when: string;
  /** What else is to be there: files of `dist/`, or of the repository. Empty for nothing. */
  readonly upload: string;
  /** The page of the docs that tells all of it. */
  readonly docs: string;
  blocks(taken: Taken): readonly Block[];
}

export interface WayGroup {
  readonly label: string;
  readonly ways: readonly Way[];
}
