/** What cannot be decided without asking: where it stands, and what it may mean. */
export interface Doubt {
  readonly kind: 'date-order' | 'date' | 'stance' | 'source' | 'missing' | 'head' | 'cells' | 'place' | 'invalid';
  /** From 1: the row of a table with its head, or the line of a text. */
  readonly row: number;
  /** From 1. */
  readonly column: number;
  readonly message: string;
  /** What it may mean, where that can be listed. */
  readonly readings?: readonly string[];
}
