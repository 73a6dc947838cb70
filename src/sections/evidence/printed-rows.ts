import type { Evidence } from '../../document/index.js';
import { withSlack } from '../../evidence/limit.js';
import type { DatedEvidence } from '../../evidence/dated-evidence.js';
import { textWidth } from '../../layout/text/text-width.js';

/** How many rows are shown at first, and printed at most. */
export const INITIAL_ROWS = 40;

/** Three pages of A4 or Letter with wide margins, in px: wherever on a page a table begins, it ends on the fourth. */
const MOST_HEIGHT = 2600;

/** As in the style sheet for paper, in px: 9pt, its lines, what is around them, and the columns of a narrow page. */
const FONT_SIZE = 12;
const LINE = 17.4;
const AROUND = 13;
const ROOM = { company: 108, text: 240, wideText: 378, source: 126 };

/** The widest that one code unit of a text is, in em: measuring each takes its time. */
const WIDEST = 1.03;

const linesAtMost = (room: number, text: string): number =>
  text.split('\n').length + (text.length * WIDEST * FONT_SIZE) / room;

function linesIn(room: number, text: string): number {
  let lines = 0;
  for (const line of text.split('\n')) lines += Math.max(1, Math.ceil(textWidth(line, FONT_SIZE) / room));
  return lines;
}

/** The height of a printed row, in px, from the lines of its texts. */
function heightOf({ company, text, source }: Evidence, linesIn: (room: number, text: string) => number): number {
  const { url, title = '' } = source ?? {};
  return (
    AROUND +
    LINE *
      Math.max(
        linesIn(ROOM.company, company),
        linesIn(source ? ROOM.text : ROOM.wideText, text),
        url === undefined ? 0 : linesIn(ROOM.source, title) + linesIn(ROOM.source, url),
      )
  );
}

/** How many of these rows are printed: a table takes four pages at most, and one that is hardly longer is whole. */
export function printedRows(rows: readonly DatedEvidence[]): number {
  if (rows.length <= INITIAL_ROWS) {
    let heightAtMost = 0;
    for (const { evidence } of rows) heightAtMost += heightOf(evidence, linesAtMost);
    if (heightAtMost <= MOST_HEIGHT) return rows.length;
  }
  const most = withSlack(rows.length, INITIAL_ROWS);
  let height = 0;
  let count = 0;
  for (const { evidence } of rows) {
    height += heightOf(evidence, linesIn);
    if (count === most || (count > 0 && height > MOST_HEIGHT)) break;
    count++;
  }
  return count;
}
