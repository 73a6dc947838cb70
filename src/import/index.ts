/** A spreadsheet or Markdown as a trend document. Nothing is guessed and no row is lost: what is in doubt is named. */
export { readCells, type Cells } from './cells.js';
export { readHead, type Column } from './columns.js';
export { readDate, type DateOrder, type DateReading } from './date.js';
export type { Doubt } from './doubt.js';
export { importMarkdown } from './markdown.js';
export { type PieceText, type Pieces, type PiecesOptions, readPieces } from './pieces.js';
export type { Imported, ImportOptions } from './result.js';
export { importTable } from './table.js';
