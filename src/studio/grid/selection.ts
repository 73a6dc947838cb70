/** A cell: rows from 0, the row after the last piece takes a new one; -1 is the head. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** The cell with the focus, and the one at the other end of what is selected. */
export interface Selection {
  readonly active: Place;
  readonly anchor: Place;
}

/** What is selected; all four are inclusive. */
export interface Range {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export interface Size {
  /** How many pieces there are. */
  readonly pieces: number;
  readonly columns: number;
  /** How many rows are in view. */
  readonly page: number;
}

export const at = (row: number, column: number): Selection => ({ active: { row, column }, anchor: { row, column } });

export const rangeOf = ({ active, anchor }: Selection): Range => ({
  top: Math.max(Math.min(active.row, anchor.row), 0),
  bottom: Math.max(active.row, anchor.row, 0),
  left: Math.min(active.column, anchor.column),
  right: Math.max(active.column, anchor.column),
});

export const isIn = ({ top, bottom, left, right }: Range, row: number, column: number): boolean =>
  row >= top && row <= bottom && column >= left && column <= right;

const clamp = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high);

/** The place within the grid that is nearest. */
export const within = ({ row, column }: Place, { pieces, columns }: Size, lowest = -1): Place => ({
  row: clamp(row, lowest, pieces),
  column: clamp(column, 0, columns - 1),
});

/** Where a key leads from a cell; undefined for a key that leads nowhere. With Ctrl, arrows lead to the edge. */
export function led({ row, column }: Place, key: string, isFar: boolean, size: Size): Place | undefined {
  const last = { row: Math.max(size.pieces - 1, 0), column: size.columns - 1 };
  switch (key) {
    case 'ArrowUp':
      return { row: isFar ? 0 : row - 1, column };
    case 'ArrowDown':
      return { row: isFar ? last.row : row + 1, column };
    case 'ArrowLeft':
      return { row, column: isFar ? 0 : column - 1 };
    case 'ArrowRight':
      return { row, column: isFar ? last.column : column + 1 };
    case 'PageUp':
      return { row: Math.max(row - size.page, 0), column };
    case 'PageDown':
      return { row: Math.min(row + size.page, size.pieces), column };
    case 'Home':
      return { row: isFar ? 0 : row, column: 0 };
    case 'End':
      return { row: isFar ? last.row : row, column: last.column };
    default:
      return undefined;
  }
}
