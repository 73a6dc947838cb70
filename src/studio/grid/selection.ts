/** A cell, by the indices of its row and column. */
export interface Cell {
  readonly row: number;
  readonly column: number;
}

/** A range of cells: from `anchor`, where it was begun, to `active`, which has the focus. */
export interface Selection {
  readonly anchor: Cell;
  readonly active: Cell;
}

/** The extent of the grid, and how many rows a page of it has. */
export interface Extent {
  readonly rows: number;
  readonly columns: number;
  readonly page: number;
}

export const at = (row: number, column: number): Selection => ({ anchor: { row, column }, active: { row, column } });

/** The rows and columns of a range, both ends included. */
export function rangeOf({ anchor, active }: Selection) {
  return {
    top: Math.min(anchor.row, active.row),
    bottom: Math.max(anchor.row, active.row),
    left: Math.min(anchor.column, active.column),
    right: Math.max(anchor.column, active.column),
  };
}

export function contains(selection: Selection, row: number, column: number): boolean {
  const { top, bottom, left, right } = rangeOf(selection);
  return row >= top && row <= bottom && column >= left && column <= right;
}

/** Where a key leads, as in the grid pattern of the ARIA Authoring Practices; undefined for other keys. */
export function moved(
  selection: Selection,
  { key, ctrlKey = false, metaKey = false, shiftKey = false }: Partial<KeyboardEvent>,
  { rows, columns, page }: Extent,
): Selection | undefined {
  const { row, column } = selection.active;
  const far = ctrlKey || metaKey;
  const target = {
    ArrowUp: { row: far ? 0 : row - 1, column },
    ArrowDown: { row: far ? rows - 1 : row + 1, column },
    ArrowLeft: { row, column: far ? 0 : column - 1 },
    ArrowRight: { row, column: far ? columns - 1 : column + 1 },
    Home: { row: far ? 0 : row, column: 0 },
    End: { row: far ? rows - 1 : row, column: columns - 1 },
    PageUp: { row: row - page, column },
    PageDown: { row: row + page, column },
  }[key ?? ''];
  if (!target) return undefined;
  const within = (value: number, count: number) => Math.max(0, Math.min(count - 1, value));
  const active = { row: within(target.row, rows), column: within(target.column, columns) };
  return { active, anchor: shiftKey ? selection.anchor : active };
}
