import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Fault } from '../document/fault.js';
import type { Path } from '../document/path.js';
import { Pane } from '../pane.js';
import type { Studio } from '../studio.js';
import { sharedStyles } from '../studio.styles.js';
import { COLUMNS } from './columns.js';
import { dateQuestionTemplate } from './date-question.js';
import { EvidenceRows } from './evidence-rows.js';
import { GridController, type GridHost } from './grid-controller.js';
import { gridTemplate } from './grid.template.js';
import { at } from './selection.js';
import { studioGridStyles } from './studio-grid.styles.js';

/** The height of a row, as in the styles, in px; and how many rows are drawn beyond those in view. */
const ROW = 36;
const BEYOND = 8;

const SEVERITY = { fault: 'Fault', warning: 'Warning', hint: 'Hint' } as const;

/** The evidence as a spreadsheet. Only the rows in view are read and drawn. */
export class StudioGrid extends Pane implements GridHost {
  static override styles = [sharedStyles, studioGridStyles];

  protected override readonly watches = [
    ['document', 'change'],
    ['document', 'analysis'],
  ] as const;

  readonly #controller = new GridController(this);
  #wantsFocus = false;
  #faultsOf: readonly Fault[] | undefined;
  #faults: ReadonlyMap<string, Fault> = new Map();
  #listened: Studio | undefined;

  override render(): TemplateResult | typeof nothing {
    const { rows } = this;
    if (!rows) return nothing;
    const controller = this.#controller;
    const { selection, editing, sorted, question, said } = controller;
    const { count } = rows;
    const [first, end] = this.#window(count + 1);
    const model = {
      count,
      first,
      end,
      selection,
      editing,
      sorted,
      valueAt: (row: number) => rows.piece(row),
      faults: this.#faultMap(rows.document.faults),
    };
    const { active } = selection;
    const fault = model.faults.get(`${active.row}/${COLUMNS[active.column]?.path.join('/') ?? ''}`);
    return html`
      <p class="quiet" id="how">
        Type to replace, Enter to edit, Shift+Enter for a new line; paste from a spreadsheet. Alt+arrows move a row,
        Ctrl+Enter adds one, Ctrl+Delete takes it out.
      </p>
      <div
        class="scroller"
        role="grid"
        aria-label="Evidence"
        aria-describedby="how"
        aria-multiselectable="true"
        aria-rowcount=${count + 2}
        aria-colcount=${COLUMNS.length + 1}
        @scroll=${() => this.requestUpdate()}
        @keydown=${controller.keys}
        @copy=${controller.copy}
        @cut=${controller.copy}
        @paste=${controller.paste}
      >
        ${gridTemplate(model, controller.actions)}
      </div>
      <p class="notes finding">${fault ? html`<b>${SEVERITY[fault.severity]}:</b> ${fault.message}` : nothing}</p>
      <div class="actions">
        <button @click=${() => controller.insert(count)}>Add a piece</button>
        <button ?disabled=${active.row >= count} @click=${() => controller.insert(active.row)}>Add one above</button>
        <button ?disabled=${active.row >= count} @click=${() => controller.remove()}>Take out</button>
        <button ?disabled=${active.row >= count} @click=${() => controller.shift(-1)}>Move up</button>
        <button ?disabled=${active.row >= count} @click=${() => controller.shift(1)}>Move down</button>
      </div>
      <p role="status" class="quiet">${said}</p>
      ${dateQuestionTemplate(question)}
    `;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#listen(undefined);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.#listen(this.isConnected ? this.studio : undefined);
    const { rows } = this;
    if (!rows) return;
    const [first, end] = this.#window(rows.count + 1);
    const height = (selector: string, count: number) => {
      const space = this.renderRoot.querySelector<HTMLElement>(selector);
      if (space) space.style.height = `${count * ROW}px`;
    };
    height('.before', first);
    height('.after', rows.count + 1 - end);
    const dialog = this.renderRoot.querySelector('dialog');
    if (dialog && !dialog.open) dialog.showModal();
    if (!this.#wantsFocus) return;
    this.#wantsFocus = false;
    const editor = this.renderRoot.querySelector<HTMLTextAreaElement>('.editor');
    if (editor) {
      editor.focus();
      editor.setSelectionRange(editor.value.length, editor.value.length);
    } else this.renderRoot.querySelector<HTMLElement>('[data-active]')?.focus({ preventScroll: true });
  }

  get rows(): EvidenceRows | undefined {
    return this.studio && new EvidenceRows(this.studio.document);
  }

  get page(): number {
    return Math.max(1, Math.floor((this.#scroller?.clientHeight ?? 360) / ROW) - 2);
  }

  reveal(row: number): void {
    this.#wantsFocus = true;
    const scroller = this.#scroller;
    if (scroller) {
      const top = row * ROW;
      const room = scroller.clientHeight - 2 * ROW;
      if (top < scroller.scrollTop) scroller.scrollTop = top;
      else if (top > scroller.scrollTop + room) scroller.scrollTop = top - room;
    }
    this.requestUpdate();
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector('[data-active]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' }),
    );
  }

  get #scroller(): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>('.scroller');
  }

  /** The rows to draw: the first, and one after the last. */
  #window(total: number): readonly [first: number, end: number] {
    const { scrollTop = 0, clientHeight = 480 } = this.#scroller ?? {};
    const first = Math.max(0, Math.floor(scrollTop / ROW) - BEYOND);
    return [Math.min(first, total), Math.min(total, first + Math.ceil(clientHeight / ROW) + 2 * BEYOND)];
  }

  #faultMap(faults: readonly Fault[]): ReadonlyMap<string, Fault> {
    if (faults === this.#faultsOf) return this.#faults;
    this.#faultsOf = faults;
    const prefix = '/evidence/';
    this.#faults = new Map(
      faults
        .filter(({ pointer }) => pointer.startsWith(prefix))
        .map((fault) => [fault.pointer.slice(prefix.length), fault]),
    );
    return this.#faults;
  }

  #listen(studio: Studio | undefined): void {
    if (studio === this.#listened) return;
    this.#listened?.document.removeEventListener('focus-path', this.#show);
    studio?.document.addEventListener('focus-path', this.#show);
    this.#listened = studio;
  }

  readonly #show = (event: Event): void => {
    const [list, row, ...keys] = (event as CustomEvent<Path>).detail;
    if (list !== 'evidence' || typeof row !== 'number') return;
    const column = COLUMNS.findIndex(({ path }) => path.join() === keys.join() || path[0] === keys[0]);
    if (this.checkVisibility()) this.#controller.select(at(row, Math.max(0, column)));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'studio-grid': StudioGrid;
  }
}

customElements.define('studio-grid', StudioGrid);
