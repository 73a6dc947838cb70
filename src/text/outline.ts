/**
 * All that a text version of a trend says, in its order and in its words, and nothing of how it is set: the Markdown
 * and the plain text are two settings of one outline, so that neither can leave out what the other tells.
 */

/** A name that may lead somewhere. */
export interface Link {
  /** Empty where the address is all there is to tell. */
  readonly name: string;
  readonly address?: string | undefined;
}

/** A share, with what it is a share of: "90%", "Pure-usage → developer", "27 of 30". */
export interface ShareLine {
  readonly share: string;
  readonly label: string;
  readonly counts: string;
  /** Of a meter. */
  readonly detail: string;
}

/** A piece of evidence. */
export interface Piece {
  readonly company: string;
  readonly date: string;
  readonly paragraphs: readonly string[];
  readonly source?: Link | undefined;
}

export type Block =
  | { readonly kind: 'paragraphs'; readonly paragraphs: readonly string[] }
  | { readonly kind: 'figures'; readonly figures: readonly ShareLine[] }
  | { readonly kind: 'source'; readonly label: string; readonly detail: string }
  | { readonly kind: 'pieces'; readonly pieces: readonly Piece[] }
  | {
      readonly kind: 'answers';
      readonly answers: readonly { readonly question: string; readonly paragraphs: readonly string[] }[];
    };

export interface OutlineSection {
  /** Empty for what stands below the title itself. */
  readonly heading: string;
  readonly blocks: readonly Block[];
}

export interface Outline {
  readonly direction: 'ltr' | 'rtl';
  readonly title: string;
  /** The trend's own page. */
  readonly address: string | undefined;
  /** "New", "8 companies", "First observed September 2024", "Updated June 2026". */
  readonly meta: readonly string[];
  readonly sections: readonly OutlineSection[];
  /** The publisher, and where there are more trends. */
  readonly footer: readonly Link[];
}
