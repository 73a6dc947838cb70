import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Path } from '../document/path.js';
import { Pane } from '../pane.js';
import type { Studio } from '../studio.js';
import { sharedStyles } from '../studio.styles.js';
import type { JoinedView } from './joined-view.js';

const WORD = { fault: 'Fault', warning: 'Warning', hint: 'Hint' } as const;

/** How many faults are listed. */
const LISTED = 50;

const styles = css`
  :host {
    display: grid;
    grid-template-rows: auto minmax(16rem, 1fr) auto;
    gap: 8px;
    height: 100%;
    min-height: 0;
  }
  .editor {
    min-height: 0;
    border: 1px solid var(--edge);
    border-radius: 3px;
    overflow: hidden;
  }
  .faults {
    max-height: 11rem;
    overflow: auto;
  }
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
    font-size: 14px;
  }
  li {
    padding: 2px 0;
  }
  .place {
    min-height: 24px;
    border: 0;
    padding: 0 4px;
    background: none;
    text-decoration: underline;
  }
  .fault b {
    color: var(--fault);
  }
`;

/** The document as text. The editor itself is loaded when it is first shown. */
export class StudioTextEditor extends Pane {
  static override styles = [sharedStyles, styles];

  protected override readonly watches = [['document', 'analysis']] as const;

  #joined: JoinedView | undefined;
  #studio: Studio | undefined;
  #message = '';
  #isStarting = false;
  readonly #seen = new ResizeObserver(() => void this.#start());

  override render(): TemplateResult | typeof nothing {
    const document = this.studio?.document;
    if (!document) return nothing;
    const { faults, isAnalysed, state } = document;
    return html`
      <p class="quiet" id="keys">
        Tab leaves the text. Ctrl+Space completes, Ctrl+F searches, F8 leads to the next fault, Ctrl+Shift+M lists them
        all. ${this.#message}
      </p>
      <div class="editor"></div>
      <div class="faults" role="group" aria-label="What is to be mended">
        ${faults.length === 0 && isAnalysed ? html`<p class="quiet">Valid: nothing to mend.</p>` : nothing}
        <ul>
          ${faults.slice(0, LISTED).map((fault) => {
            const line = state.doc.lineAt(Math.min(fault.from, state.doc.length)).number;
            return html`<li class=${fault.severity}>
              <button class="place" @click=${() => this.#joined?.reveal(fault)}>Line ${line}</button>
              <b>${WORD[fault.severity]}:</b> ${fault.message}
              ${fault.fixes?.map((fix) => html`<button @click=${() => document.fix(fix)}>${fix.label}</button> `) ?? nothing}
            </li>`;
          })}
        </ul>
        ${faults.length > LISTED ? html`<p class="quiet">And ${faults.length - LISTED} more.</p>` : nothing}
      </div>
    `;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#seen.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#seen.disconnect();
    this.#end();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (this.#studio !== this.studio) this.#end();
    void this.#start();
  }

  async #start(): Promise<void> {
    const { studio } = this;
    if (this.#joined || this.#isStarting || !studio || this.clientWidth === 0) return;
    this.#isStarting = true;
    try {
      const [{ JoinedView }, { LanguageClient }] = await Promise.all([
        import('./joined-view.js'),
        import('./language-client.js'),
      ]);
      const parent = this.renderRoot.querySelector<HTMLElement>('.editor');
      if (!parent || !this.isConnected || !(this.renderRoot instanceof ShadowRoot)) return;
      const client = new LanguageClient(new URL('trend.schema.json', studio.place.files));
      this.#joined = new JoinedView(studio.document, this.renderRoot, parent, client);
      this.#studio = studio;
      studio.document.addEventListener('focus-path', this.#reveal);
    } catch {
      this.#message = 'The editor could not be loaded: load the page again. What you have written stays.';
      this.requestUpdate();
    } finally {
      this.#isStarting = false;
    }
  }

  #end(): void {
    this.#studio?.document.removeEventListener('focus-path', this.#reveal);
    this.#joined?.destroy();
    this.#joined = undefined;
    this.#studio = undefined;
  }

  readonly #reveal = (event: Event): void => {
    const range = this.studio?.document.rangeOf((event as CustomEvent<Path>).detail);
    if (range && this.checkVisibility()) this.#joined?.reveal(range);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'studio-text-editor': StudioTextEditor;
  }
}

customElements.define('studio-text-editor', StudioTextEditor);
