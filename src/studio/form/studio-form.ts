import { html, nothing, type TemplateResult } from 'lit';
import '../grid/studio-grid.js';
import type { Path } from '../document/path.js';
import { Pane } from '../pane.js';
import type { Studio } from '../studio.js';
import { sharedStyles } from '../studio.styles.js';
import { controlId, type FormContext } from './context.js';
import { diagramTemplate } from './diagram.template.js';
import { schemaAt, shown } from './entry.js';
import { faultTemplate, fieldTemplate, findingsAt } from './field.template.js';
import { type Fields, type Group, GROUPS } from './fields.js';
import { listTemplate } from './list.template.js';
import { studioFormStyles } from './studio-form.styles.js';
import { summaryTemplate } from './summary.template.js';

/** Groups that are open at first. */
const FIRST = ['claim', 'shares', 'evidence'];

/** The document as a form. It shows what is in the text, and each entry changes the text. */
export class StudioForm extends Pane {
  static override styles = [sharedStyles, studioFormStyles];

  protected override readonly watches = [
    ['document', 'change'],
    ['document', 'analysis'],
  ] as const;

  #said = '';
  #focus: string | undefined;
  #listened: Studio | undefined;
  readonly #show = (event: Event): void => this.#reveal((event as CustomEvent<Path>).detail);

  override render(): TemplateResult | typeof nothing {
    const { studio } = this;
    if (!studio) return nothing;
    const { document } = studio;
    const context: FormContext = {
      document,
      say: (text) => {
        this.#said = text;
        this.requestUpdate();
      },
      focusSoon: (id) => {
        this.#focus = id;
        this.requestUpdate();
      },
    };
    return html`
      <h2 class="visually-hidden">Form</h2>
      ${document.readable ? summaryTemplate(context) : this.#unreadable(context)}
      <fieldset ?disabled=${!document.readable} @beforeinput=${this.#history} @keydown=${this.#keys}>
        ${GROUPS.map((group) => this.#group(group, context))} ${this.#unknown(context)}
      </fieldset>
      <p role="status" class="visually-hidden">${this.#said}</p>
    `;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#listen(this.studio);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#listen(undefined);
  }

  protected override updated(): void {
    this.#listen(this.studio);
    if (this.#focus === undefined) return;
    this.renderRoot.querySelector<HTMLElement>(`[id='${this.#focus}']`)?.focus();
    this.#focus = undefined;
  }

  #listen(studio: Studio | undefined): void {
    if (studio === this.#listened) return;
    this.#listened?.document.removeEventListener('focus-path', this.#show);
    studio?.document.addEventListener('focus-path', this.#show);
    this.#listened = studio;
  }

  #group({ name, label, fields = [], objects = [], lists = [], part }: Group, context: FormContext): TemplateResult {
    return html`<details class="group" id=${`group-${name}`} ?open=${FIRST.includes(name)}>
      <summary>${label}</summary>
      ${
        fields.length > 0
          ? html`<div class="fields">${fields.map((field) => fieldTemplate(field, [], context))}</div>`
          : nothing
      }
      ${objects.map((object) => this.#object(object, context))} ${lists.map((list) => listTemplate(list, [], context))}
      ${part === 'diagram' ? diagramTemplate(context) : nothing}
      ${part === 'evidence' ? html`<studio-grid .studio=${this.studio}></studio-grid>` : nothing}
    </details>`;
  }

  #object({ key, label, fields }: Fields, context: FormContext): TemplateResult {
    return html`<h3>${label}</h3>
      ${findingsAt(context, [key]).map((fault) => faultTemplate(fault, context))}
      <div class="fields">${fields.map((field) => fieldTemplate(field, [key], context))}</div>`;
  }

  #unreadable({ document }: FormContext): TemplateResult {
    const [fault] = document.faults;
    const line = fault && document.state.doc.lineAt(Math.min(fault.from, document.state.doc.length)).number;
    return html`<p class="finding fault" role="status">
      The text is no JSON${line === undefined ? '' : ` at line ${line}`}: the form waits until it is.
      ${fault ? fault.message : ''}
    </p>`;
  }

  /** What the format does not know: it stays as it is. */
  #unknown({ document }: FormContext): TemplateResult | typeof nothing {
    const value = document.valueAt([]);
    const names = Object.keys(typeof value === 'object' && value !== null ? value : {}).filter(
      (name) => name !== '$schema' && !schemaAt([name]),
    );
    if (names.length === 0) return nothing;
    return html`<details class="group">
      <summary>Kept as it is</summary>
      <p class="quiet">
        The format does not know these properties. They stay in the document, and no reader sees them.
      </p>
      <ul>
        ${names.map((name) => html`<li><code>${name}</code>: ${shown(document.valueAt([name])).slice(0, 200)}</li>`)}
      </ul>
    </details>`;
  }

  /** The browser's own undo knows one field; that of the document knows them all. */
  readonly #history = (event: InputEvent): void => {
    if (event.inputType !== 'historyUndo' && event.inputType !== 'historyRedo') return;
    event.preventDefault();
    this.#step(event.inputType === 'historyRedo');
  };

  readonly #keys = (event: KeyboardEvent): void => {
    const key = event.key.toLowerCase();
    if (!(event.ctrlKey || event.metaKey) || event.altKey || (key !== 'z' && key !== 'y')) return;
    event.preventDefault();
    event.stopPropagation();
    this.#step(key === 'y' || event.shiftKey);
  };

  #step(isRedo: boolean): void {
    if (isRedo) this.studio?.document.redo();
    else this.studio?.document.undo();
  }

  /** Opens the group of a value, and moves focus to it; where it is not there yet, to the nearest value around it. */
  #reveal(path: Path): void {
    if (!this.checkVisibility()) return;
    for (let length = path.length; length > 0; length--) {
      const id = controlId(path.slice(0, length));
      const found = this.renderRoot.querySelector<HTMLElement>(
        `[id='${id}'], [id='${id}-item'] input, [id='${id}-add']`,
      );
      const group = found?.closest('details');
      if (!found) continue;
      if (group) group.open = true;
      found.focus();
      found.scrollIntoView({ block: 'center' });
      return;
    }
    if (path[0] === 'evidence') {
      const group = this.renderRoot.querySelector<HTMLDetailsElement>('#group-evidence');
      if (group) group.open = true;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'studio-form': StudioForm;
  }
}

customElements.define('studio-form', StudioForm);
