import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Path } from '../document/path.js';
import { Pane } from '../pane.js';
import type { Studio } from '../studio.js';
import { sharedStyles } from '../studio.styles.js';
import { styled } from '../styled.js';
import { Clipboard } from './clipboard.js';
import { COLUMNS, type GridColumn, NARROW_COLUMNS } from './columns.js';
import { cellDetails, keyHelp, pieceEditor } from './details.template.js';
import { Edits } from './edits.js';
import { LIST } from './edit-evidence.js';
import { Keyboard } from './keyboard.js';
import { pointing } from './pointing.js';
import { ROW_HEIGHT, rowTemplate, type RowsView } from './row.template.js';
import { at, rangeOf, type Selection, type Size, within } from './selection.js';
import { studioGridStyles } from './studio-grid.styles.js';

/** Rows that are drawn above and below those in view. */
const MORE = 4;

const NUMBER_WIDTH = 44;

/** Below this width, in px, the grid shows its first columns, and one piece is edited beneath it. */
const NARROW = 560;

/** The evidence as a spreadsheet: the rows in view, drawn from the document. */
export class StudioGrid extends Pane {
  static override styles = [sharedStyles, studioGridStyles];

  protected override readonly watches = [
    ['document', 'change'],
    ['document', 'analysis'],
  ] as const;

  selection: Selection = at(0, 0);
  readonly edits = new Edits(this);
  readonly #clipboard = new Clipboard(this);
  readonly #keyboard = new Keyboard(this);
  #said = '';
  #isFocusDue = false;
  #listened: Studio | undefined;
  #view = { top: 0, height: 400, isNarrow: false };
  /** In a frame of its own: what is drawn anew changes the grid's own size. */
  readonly #sizes = new ResizeObserver(() => void requestAnimationFrame(this.#look));
  readonly #show = (event: Event): void => void this.#reveal((event as CustomEvent<Path>).detail);

  get pieces(): number {
    return this.studio?.document.lengthOf(LIST) ?? 0;
  }

  /** The columns that are shown. */
  get columns(): readonly GridColumn[] {
    return this.#view.isNarrow ? NARROW_COLUMNS : COLUMNS;
  }

  get size(): Size {
    const page = Math.max(Math.floor(this.#view.height / ROW_HEIGHT) - 2, 1);
    return { pieces: this.pieces, columns: this.columns.length, page };
  }

  /** Says something to assistive technology. */
  say(text: string): void {
    this.#said = text;
    this.requestUpdate();
  }

  /** Selects cells, and moves the focus to the active one, unless it is to stay where it is. */
  select(selection: Selection, takesFocus = true): void {
    this.selection = selection;
    this.#isFocusDue ||= takesFocus;
    this.requestUpdate();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#sizes.observe(this);
    this.#listen(this.studio);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sizes.disconnect();
    this.#listen(undefined);
  }

  override render(): TemplateResult | typeof nothing {
    const { document } = this.studio ?? {};
    if (!document) return nothing;
    if (!document.readable) return html`<p class="quiet">The evidence waits until the text is JSON.</p>`;
    const value = document.valueAt(LIST);
    if (value !== undefined && !Array.isArray(value))
      return html`<p class="fault">“evidence” is no list. Mend it in the text.</p>`;
    const { active } = this.selection;
    const piece = active.row < 0 ? undefined : document.valueAt([...LIST, active.row]);
    const faults = piece === undefined ? [] : document.faultsAt([...LIST, active.row]);
    return html`
      <p class="quiet" id="how">Write into the cells, or paste rows from a spreadsheet.</p>
      ${this.edits.actions()} ${this.#grid()}
      ${
        this.#view.isNarrow
          ? pieceEditor(Math.max(active.row, 0), piece, faults, (column, text) =>
              this.edits.enter(Math.max(active.row, 0), column, text),
            )
          : cellDetails(active.row, this.columns[active.column], piece, faults)
      }
      ${this.#view.isNarrow ? nothing : keyHelp()}
      <p role="status" class="visually-hidden">${this.#said}</p>
      ${this.#clipboard.question()}
    `;
  }

  protected override willUpdate(): void {
    super.willUpdate();
    this.#listen(this.studio);
    const { active, anchor } = this.selection;
    this.selection = { active: within(active, this.size), anchor: within(anchor, this.size, 0) };
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const grid = this.renderRoot.querySelector('.grid');
    if (grid && grid.clientHeight > 0 && grid.clientHeight !== this.#view.height) this.#look();
    if (!this.#isFocusDue) return;
    this.#isFocusDue = false;
    const cell = this.renderRoot.querySelector<HTMLElement>('.grid [tabindex="0"]');
    const editor = cell?.querySelector<HTMLTextAreaElement | HTMLSelectElement>('.editor');
    (editor ?? cell)?.focus({ preventScroll: true });
    (editor ?? cell)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    if (editor instanceof HTMLTextAreaElement) editor.setSelectionRange(editor.value.length, editor.value.length);
  }

  #grid(): TemplateResult {
    const { columns, pieces } = this;
    const widths = columns.map(({ width, kind }) => (kind === 'prose' ? `minmax(${width}px, 1fr)` : `${width}px`));
    const narrow = ['88px', 'minmax(0, 1fr)', '116px'];
    const total = columns.reduce((sum, { width }) => sum + width, NUMBER_WIDTH);
    const { isNarrow } = this.#view;
    return html`<div
      class="grid"
      role="grid"
      aria-label="Evidence"
      aria-describedby="how"
      aria-rowcount=${pieces + 2}
      aria-colcount=${columns.length + 1}
      aria-multiselectable="true"
      ${styled({
        '--columns': `${isNarrow ? 36 : NUMBER_WIDTH}px ${(isNarrow ? narrow : widths).join(' ')}`,
        '--width': isNarrow ? '100%' : `max(100%, ${total}px)`,
      })}
      @scroll=${this.#look}
      @keydown=${this.#keyboard.onKey}
      @focusout=${this.#keyboard.onLeave}
      @copy=${this.#clipboard.onCopy}
      @cut=${this.#clipboard.onCopy}
      @paste=${this.#clipboard.onPaste}
      ${pointing(this)}
    >
      <div role="rowgroup" class="head">
        <div role="row" class="row" data-row="-1" aria-rowindex="1">
          <div role="columnheader" class="number" aria-colindex="1"><span class="visually-hidden">Row</span></div>
          ${columns.map((column, i) => this.#head(column, i))}
        </div>
      </div>
      <div role="rowgroup" class="body" ${styled({ height: `${(pieces + 1) * ROW_HEIGHT}px` })}>${this.#rows()}</div>
    </div>`;
  }

  #head(column: GridColumn, i: number): TemplateResult {
    const { active } = this.selection;
    const subject = this.studio?.document.valueAt(['subject', 'label']);
    const sorted = this.edits.sortedBy(column);
    const mark = sorted && { ascending: ' ↑', descending: ' ↓' }[sorted];
    return html`<div
      role="columnheader"
      data-column=${i}
      aria-colindex=${i + 2}
      aria-sort=${sorted ?? 'none'}
      tabindex=${active.row === -1 && active.column === i ? 0 : -1}
    >
      ${column.name === 'company' && typeof subject === 'string' && subject !== '' ? subject : column.label}${
        mark ? html`<span aria-hidden="true">${mark}</span>` : nothing
      }
    </div>`;
  }

  /** The rows in view, and the active one, which keeps the focus. */
  #rows() {
    const { studio, pieces, selection } = this;
    if (!studio) return nothing;
    const first = Math.max(Math.floor(this.#view.top / ROW_HEIGHT) - MORE, 0);
    const last = Math.min(Math.ceil((this.#view.top + this.#view.height) / ROW_HEIGHT) + MORE, pieces);
    const rows = Array.from({ length: last - first + 1 }, (_, i) => first + i);
    const { row } = selection.active;
    if (row >= 0 && row < first) rows.unshift(row);
    if (row > last) rows.push(row);
    const view: RowsView = {
      columns: this.columns,
      pieces,
      active: selection.active,
      range: rangeOf(selection),
      editing: this.edits.editing,
    };
    return repeat(
      rows,
      (each) => each,
      (each) =>
        rowTemplate(each, studio.document.valueAt([...LIST, each]), studio.document.faultsAt([...LIST, each]), view),
    );
  }

  readonly #look = (): void => {
    const grid = this.renderRoot.querySelector('.grid');
    if (!grid) return;
    const isNarrow = this.clientWidth > 0 && this.clientWidth < NARROW;
    const next = { top: grid.scrollTop, height: grid.clientHeight, isNarrow };
    const { top, height } = this.#view;
    if (next.top === top && next.height === height && isNarrow === this.#view.isNarrow) return;
    this.#view = next;
    this.requestUpdate();
  };

  #listen(studio: Studio | undefined): void {
    if (studio === this.#listened) return;
    this.#listened?.document.removeEventListener('focus-path', this.#show);
    studio?.document.addEventListener('focus-path', this.#show);
    this.#listened = studio;
  }

  /** Moves the focus to a value, once what is around the grid has been opened. */
  async #reveal([list, row, ...path]: Path): Promise<void> {
    if (list !== LIST[0]) return;
    await this.updateComplete;
    if (!this.checkVisibility()) return;
    const column = this.columns.findIndex((each) => path.length > 0 && each.path.join('/').startsWith(path.join('/')));
    this.select(at(typeof row === 'number' ? row : 0, Math.max(column, 0)));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'studio-grid': StudioGrid;
  }
}

customElements.define('studio-grid', StudioGrid);
