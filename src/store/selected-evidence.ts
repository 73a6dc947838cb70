import type { Evidence, TrendDocument } from '../document/index.js';

/** The piece at an index of a trend's evidence, or null. */
export const evidenceAt = (trend: TrendDocument | undefined, index: number | undefined): Evidence | null =>
  trend?.evidence?.[index ?? -1] ?? null;

/** What a piece is known by: its id, else what it says. */
const keyOf = (piece: Evidence | string): string =>
  typeof piece === 'string' ? piece : (piece.id ?? [piece.company, piece.date, piece.stance, piece.text].join('\n'));

/**
 * Where a piece stands in a trend's evidence.
 * @param piece a piece of this trend, a copy of one (known by its id, else by what it says), or an id
 * @returns its index; undefined where there is no such piece
 */
export function indexOfEvidence(trend: TrendDocument, piece: Evidence | string | null | undefined): number | undefined {
  if (piece === null || piece === undefined) return undefined;
  const { evidence = [] } = trend;
  const found = evidence.find((other) => other === piece) ?? evidence.find((other) => keyOf(other) === keyOf(piece));
  return found && evidence.indexOf(found);
}

/** The piece that a page wants to be selected: until a trend has it, or another is selected where no trend had it. */
export class WantedEvidence {
  #piece: Evidence | string | undefined;
  #missed = false;

  set(piece: Evidence | string | null | undefined): void {
    this.#piece = piece ?? undefined;
    this.#missed = false;
  }

  /**
   * @param selected the index of the piece that is selected now
   * @returns the index to select; undefined where nothing is wanted, or the trend does not have it
   */
  take(trend: TrendDocument | undefined, selected?: number): number | undefined {
    if (this.#missed && selected !== undefined) this.#piece = undefined;
    const index = trend && indexOfEvidence(trend, this.#piece);
    this.#missed = trend !== undefined;
    if (index !== undefined) this.#piece = undefined;
    return index;
  }
}
