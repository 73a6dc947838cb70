/** A proposal for what may stand at a place; offsets in UTF-16 code units. */
export interface Proposal {
  readonly label: string;
  /** What it means. */
  readonly info: string;
  readonly from: number;
  readonly to: number;
  /** The text, with `#{}` where the cursor goes next. */
  readonly template: string;
  readonly kind: 'property' | 'value';
}

/** What is told of a place. */
export interface Explanation {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** What the editor asks. The text comes along only when it has changed. */
export type LanguageQuestion =
  | { readonly kind: 'schema'; readonly schema: object }
  | { readonly kind: 'complete' | 'hover'; readonly offset: number; readonly text?: string };

export type LanguageAnswer = readonly Proposal[] | Explanation | undefined;
