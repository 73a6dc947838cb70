import { html, nothing, type TemplateResult } from 'lit';
import './date-question.js';
import { clearCells, textsOf, type Written, writeRows } from './edit-evidence.js';
import type { EditedHost } from './edits.js';
import { dateDoubts, type DateDoubt, type Paste, readPaste, toText, withDates } from './paste.js';
import { at, rangeOf } from './selection.js';

interface Question {
  readonly paste: Paste;
  readonly doubts: readonly DateDoubt[];
}

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** "200 pieces pasted, 3 need a date" */
function told({ rows, withoutDate, withoutStance }: Written, { columns, leftOut }: Paste): string {
  const needs = [
    ['date', withoutDate],
    ['stance', withoutStance],
  ] as const;
  const noun = columns.length > 1 ? 'piece' : 'row';
  return [
    `${counted(rows, noun)} pasted`,
    ...needs.flatMap(([what, count]) => (count > 0 ? [`${count} need${count === 1 ? 's' : ''} a ${what}`] : [])),
    ...(leftOut.length > 0 ? [`left out: ${leftOut.join(', ')}`] : []),
  ].join(', ');
}

/** Copying from the grid and pasting into it. */
export class Clipboard {
  readonly #grid: EditedHost;
  #question: Question | undefined;

  constructor(grid: EditedHost) {
    this.#grid = grid;
  }

  readonly onCopy = (event: ClipboardEvent): void => {
    const { studio, selection, columns, edits } = this.#grid;
    if (!studio || edits.editing || selection.active.row < 0) return;
    const range = rangeOf(selection);
    event.preventDefault();
    event.clipboardData?.setData('text/plain', toText(textsOf(studio.document, range, columns)));
    if (event.type === 'cut') clearCells(studio.document, range, columns);
    const cells = (range.bottom - range.top + 1) * (range.right - range.left + 1);
    this.#grid.say(`${counted(cells, 'cell')} ${event.type === 'cut' ? 'cut' : 'copied'}`);
  };

  readonly onPaste = (event: ClipboardEvent): void => {
    if (this.#grid.edits.editing) return;
    event.preventDefault();
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (text.trim() === '') {
      this.#grid.say('There is no text to paste');
      return;
    }
    const paste = readPaste(text, rangeOf(this.#grid.selection).left);
    const doubts = dateDoubts(paste);
    if (doubts.length === 0) this.#write(paste);
    else this.#question = { paste, doubts };
    this.#grid.requestUpdate();
  };

  /** The question about dates, while it is open. */
  question(): TemplateResult | typeof nothing {
    const question = this.#question;
    if (!question) return nothing;
    const onAnswer = ({ detail }: CustomEvent<readonly string[] | undefined>) => {
      this.#question = undefined;
      this.#grid.select(this.#grid.selection);
      if (detail) this.#write({ ...question.paste, rows: withDates(question.paste, question.doubts, detail) });
      else this.#grid.say('Nothing is pasted');
    };
    return html`<studio-date-question .doubts=${question.doubts} @answer=${onAnswer}></studio-date-question>`;
  }

  #write(paste: Paste): void {
    const { studio, selection, columns, pieces } = this.#grid;
    if (!studio) return;
    const { top, bottom, left, right } = rangeOf(selection);
    const [first] = paste.rows;
    const isOneCell = paste.rows.length === 1 && first?.length === 1;
    // One cell fills all that are selected.
    const [filled, rows] = isOneCell
      ? [
          columns.slice(left, right + 1),
          Array.from({ length: bottom - top + 1 }, () => Array<string>(right - left + 1).fill(first[0] ?? '')),
        ]
      : [paste.columns, paste.rows];
    const written = writeRows(studio.document, top, filled, rows);
    const width = Math.min(rows[0]?.length ?? 1, columns.length - left);
    this.#grid.select({
      anchor: { row: top, column: paste.hasHead ? 0 : left },
      active: {
        row: top + Math.max(written.rows - 1, 0),
        column: paste.hasHead ? columns.length - 1 : left + Math.max(width - 1, 0),
      },
    });
    if (written.rows === 0 && top >= pieces) this.#grid.select(at(pieces, left));
    this.#grid.say(told(written, paste));
  }
}
