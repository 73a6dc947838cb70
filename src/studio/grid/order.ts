import { cellText } from './piece.js';
import type { GridColumn } from './columns.js';

export type Direction = 'ascending' | 'descending';

/** The order of pieces by a column: stable, and what is empty comes last. Dates are compared to the precision given. */
export function orderBy(
  pieces: readonly unknown[],
  column: GridColumn,
  direction: Direction,
  lang: string | undefined,
): readonly number[] {
  const { compare } = new Intl.Collator(lang, { numeric: true });
  const sign = direction === 'ascending' ? 1 : -1;
  const texts = pieces.map((piece) => cellText(piece, column));
  return [...texts.keys()].sort((a, b) => {
    const [one, other] = [texts[a] ?? '', texts[b] ?? ''];
    if (one === '' || other === '') return Number(one === '') - Number(other === '');
    return sign * (column.kind === 'date' ? Number(one > other) - Number(one < other) : compare(one, other));
  });
}
