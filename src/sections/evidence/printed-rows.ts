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

function linesIn(room: number, text: string): number {
  let lines = 0;
  for (const line of text.split('\n')) lines += Math.max(1, Math.ceil(textWidth(line, FONT_SIZE) / room));
  return lines;
}

/** The estimated height of a printed row, in px. */
function heightOf({ company, text, source }: Evidence): number {
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
  const most = withSlack(rows.length, INITIAL_ROWS);
  let height = 0;
  let count = 0;
  for (const { evidence } of rows) {
    height += heightOf(evidence);
    if (count === most || (count > 0 && height > MOST_HEIGHT)) break;
    count++;
  }
  return count;
}
