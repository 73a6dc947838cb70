import { html, nothing } from 'lit';
import type { Doubt, Imported } from '../../import/index.js';
import type { Studio } from '../studio.js';
import { doubtsTemplate } from './doubts.template.js';
import type { Draft, Drafts } from './drafts.js';
import { draftsTemplate } from './drafts.template.js';
import { type Answers, firstAnswers, read, type Source, sorted, sourceOf } from './reading.js';
import { StudioDialog } from './studio-dialog.js';

/** The largest file that is read, in bytes. */
const MOST = 10 * 1024 * 1024;

/** Opens a document, a table or Markdown. Nothing is changed before all is decided. @fires studio-replaced */
export class OpenDialog extends StudioDialog {
  static override properties = {
    ...StudioDialog.properties,
    source: { state: true },
    answers: { state: true },
    result: { state: true },
    fault: { state: true },
    kept: { state: true },
    drafts: { attribute: false },
  };

  declare drafts: Drafts | undefined;
  declare source: Source | undefined;
  declare answers: Answers;
  declare result: Imported | undefined;
  declare fault: string;
  declare kept: readonly Draft[];
  protected override readonly heading = 'Open';

  /** What was in doubt at first: its answers can be changed until the end. */
  #asked = new Set<'id' | 'title' | 'dates'>();
  #dateDoubts: readonly Doubt[] = [];

  constructor() {
    super();
    this.#reset();
    this.kept = [];
  }

  override async show(): Promise<void> {
    this.#reset();
    await super.show();
    this.kept = (await this.drafts?.list().catch(() => [])) ?? [];
  }

  /** Opens the dialog with a file that was dropped on the page. */
  async showFile(file: File): Promise<void> {
    await this.show();
    await this.#readFile(file);
  }

  protected override body(studio: Studio) {
    const { source, kept } = this;
    return html`
      <p>A document (JSON), a table (CSV, TSV) or Markdown. It is read here and sent nowhere.</p>
      <label class="field"
        >A file
        <input type="file" accept=".json,.csv,.tsv,.txt,.md,.markdown" @change=${this.#chosen} />
      </label>
      <label class="field"
        >Or its text, pasted here
        <textarea spellcheck="false" .value=${source?.text ?? ''}></textarea>
      </label>
      <div class="row"><button @click=${this.#pasted}>Read the text</button></div>
      ${this.fault ? html`<p class="fault" role="alert">${this.fault}</p>` : nothing}
      ${source ? this.#decisions(studio, source) : nothing}
      ${source ? nothing : draftsTemplate(kept, (draft) => this.#openDraft(studio, draft))}
    `;
  }

  #decisions(studio: Studio, source: Source) {
    const { answers, result } = this;
    const canAppend = source.kind === 'table' && studio.document.readable;
    const doubts = result && !result.ok ? result.doubts : [];
    return html`
      ${
        canAppend
          ? html`
              <fieldset>
                <legend>What are its rows?</legend>
                <label>
                  <input
                    type="radio"
                    name="as"
                    .checked=${!answers.append}
                    @change=${() => this.#answer({ append: false })}
                  />
                  A document of its own, in place of the present one
                </label>
                <label>
                  <input
                    type="radio"
                    name="as"
                    .checked=${answers.append}
                    @change=${() => this.#answer({ append: true })}
                  />
                  More evidence for the present document
                </label>
              </fieldset>
            `
          : nothing
      }
      ${doubtsTemplate(doubts, this.#asked, this.#dateDoubts, answers, this.#answer)}
      <div role="status">${result?.ok ? this.#ready(studio, source, result) : nothing}</div>
    `;
  }

  #ready(studio: Studio, source: Source, result: Extract<Imported, { ok: true }>) {
    const pieces = Array.isArray(result.document['evidence']) ? result.document['evidence'] : [];
    const { append } = this.answers;
    return html`
      ${
        source.kind === 'json'
          ? nothing
          : html`<p>Read: ${pieces.length === 1 ? 'one piece' : `${pieces.length} pieces`} of evidence.</p>`
      }
      ${
        result.notes.length > 0
          ? html`<ul>
              ${result.notes.map((note) => html`<li><span>${note}</span></li>`)}
            </ul>`
          : nothing
      }
      <div class="row">
        <button class="main" @click=${() => this.#apply(studio, source, result)}>
          ${append ? 'Add to the evidence' : 'Open in place of the present document'}
        </button>
      </div>
    `;
  }

  #apply({ document }: Studio, source: Source, result: Extract<Imported, { ok: true }>): void {
    const { evidence } = result.document;
    if (this.answers.append && Array.isArray(evidence))
      document.insert(['evidence'], document.lengthOf(['evidence']), evidence);
    else {
      this.dispatchEvent(new Event('studio-replaced'));
      document.replace(source.kind === 'json' ? source.text : `${JSON.stringify(result.document, null, 2)}\n`);
    }
    this.close();
  }

  #openDraft({ document, settings }: Studio, draft: Draft): void {
    this.dispatchEvent(new Event('studio-replaced'));
    document.replace(draft.text);
    settings.theme = draft.theme;
    this.close();
  }

  readonly #answer = (answers: Partial<Answers>): void => {
    this.answers = { ...this.answers, ...answers };
    if (answers.append !== undefined) this.#asked.clear();
    void this.#evaluate();
  };

  readonly #chosen = ({ currentTarget }: Event): void => {
    const file = currentTarget instanceof HTMLInputElement ? currentTarget.files?.[0] : undefined;
    if (file) void this.#readFile(file);
  };

  readonly #pasted = (): void => {
    const text = this.renderRoot.querySelector('textarea')?.value ?? '';
    if (text.trim() === '') this.fault = 'There is no text to read.';
    else void this.#begin(sourceOf(text, this.source?.name));
  };

  async #readFile(file: File): Promise<void> {
    if (file.size > MOST) this.fault = `${file.name} is larger than 10 MB, and was not read.`;
    else
      await file.text().then(
        (text) => this.#begin(sourceOf(text, file.name)),
        () => (this.fault = `${file.name} cannot be read. Choose it again.`),
      );
  }

  async #begin(source: Source): Promise<void> {
    this.#reset();
    this.source = source;
    this.answers = firstAnswers(source);
    await this.#evaluate();
  }

  async #evaluate(): Promise<void> {
    const { source, answers } = this;
    if (!source) return;
    if (source.kind === 'json') {
      this.#readJson(source);
      return;
    }
    const result = await read(source, answers).catch((error: unknown) => {
      this.fault = `It cannot be read: ${error instanceof Error ? error.message : String(error)}. Load the page anew, and try again.`;
    });
    if (answers !== this.answers || !result) return;
    if (!result.ok) {
      const { dates, lacks } = sorted(result.doubts);
      for (const lack of lacks) this.#asked.add(lack);
      if (dates.length > 0) {
        this.#asked.add('dates');
        this.#dateDoubts = dates;
      }
    }
    this.result = result;
  }

  #readJson({ text }: Source): void {
    try {
      JSON.parse(text);
    } catch (error) {
      this.fault = `The text is no JSON: ${error instanceof Error ? error.message : String(error)}. It can be opened, and corrected under Text.`;
    }
    this.result = { ok: true, document: {}, notes: [] };
  }

  #reset(): void {
    this.source = undefined;
    this.result = undefined;
    this.fault = '';
    this.answers = { id: '', title: '', dates: undefined, append: false };
    this.#asked = new Set();
    this.#dateDoubts = [];
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'studio-open': OpenDialog;
  }
}

customElements.define('studio-open', OpenDialog);
