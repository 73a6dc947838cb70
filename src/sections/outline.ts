/**
 * What a section says where there is nothing but text: plain data for Markdown and plain text, so that neither can leave
 * out what the other tells. Texts are the document's own; `text/` sanitizes them.
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
  /** Of a meter; else empty. */
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
  | { readonly kind: 'shares'; readonly shares: readonly ShareLine[] }
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
