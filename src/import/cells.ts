import Papa from 'papaparse';

/** The rows of a table, each with its cells as they were typed. */
export type Cells = readonly (readonly string[])[];

/** What separates the cells; a tab outside of quotes decides, since no other separator is so seldom meant as a letter. */
function separatorOf(text: string): string {
  const plain = text.replace(/"(?:[^"]|"")*"/g, '').slice(0, 20_000);
  if (plain.includes('\t')) return '\t';
  const [line = ''] = plain.trimStart().split(/\r\n|\n|\r/);
  const count = (separator: string) => line.split(separator).length;
  return count(';') > 1 && count(';') >= count(',') ? ';' : ',';
}

/**
 * Reads a table as spreadsheets write it to a file or to the clipboard: separated by tabs, commas or semicolons (RFC 4180:
 * quoted cells may hold separators, line ends and doubled quotes). Empty rows at the end are left out.
 * @param separator worked out from the text, if it is not given
 */
export function readCells(text: string, separator = separatorOf(text)): Cells {
  const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { delimiter: separator });
  const isEmpty = (row: readonly string[]) => row.every((cell) => cell.trim() === '');
  return data.slice(0, data.findLastIndex((row) => !isEmpty(row)) + 1);
}
