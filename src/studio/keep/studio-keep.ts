import { html, nothing } from 'lit';
import { Pane } from '../pane.js';
import { sharedStyles } from '../studio.styles.js';
import type { Studio } from '../studio.js';
import './conflict-dialog.js';
import './download-dialog.js';
import { FileSession } from './file-session.js';
import { type Files, filesAt } from './files.js';
import './files-dialog.js';
import type { Keeper } from './keeper.js';
import { pageKeyOf } from './keys.js';
import { LinkError, readFragment } from './link.js';
import './link-arrives-dialog.js';
import './link-dialog.js';
import './new-dialog.js';
import './open-dialog.js';
import { draftWords, fileWords } from './states.js';
import { StudioDialog } from './studio-dialog.js';
import { studioKeepStyles } from './studio-keep.styles.js';

/** The row of actions: begin, open, save, share, undo; and where the work is kept. */
export class StudioKeep extends Pane {
  static override properties = { ...Pane.properties, keeper: { attribute: false }, fault: {} };
  static override styles = [sharedStyles, studioKeepStyles];

  /** Keeps the draft; absent where none is to be kept. */
  declare keeper: Keeper | undefined;
  /** What went wrong before the page began. */
  declare fault: string;

  #session: FileSession | undefined;
  #files: Files | undefined;
  #kept: Keeper | undefined;
  readonly #draw = (): void => this.requestUpdate();

  constructor() {
    super();
    this.fault = '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('keydown', this.#key);
    document.addEventListener('dragover', this.#dragged);
    document.addEventListener('drop', this.#dropped);
    addEventListener('hashchange', this.#arrived);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('keydown', this.#key);
    document.removeEventListener('dragover', this.#dragged);
    document.removeEventListener('drop', this.#dropped);
    removeEventListener('hashchange', this.#arrived);
    this.#kept?.removeEventListener('change', this.#draw);
    this.#kept = undefined;
    this.#close();
  }

  protected override willUpdate(): void {
    super.willUpdate();
    const { keeper, studio } = this;
    if (this.#kept !== keeper) {
      this.#kept?.removeEventListener('change', this.#draw);
      keeper?.addEventListener('change', this.#draw);
      this.#kept = keeper;
    }
    if (studio?.place.server && !this.#files) this.#files = filesAt(studio.place.server);
    this.#session?.edited();
  }

  override render() {
    const { studio } = this;
    if (!studio) return nothing;
    const { document } = studio;
    return html`
      <div class="actions" role="group" aria-label="Document">
        ${
          this.#files
            ? html`
                <button @click=${() => this.#show('studio-files')}>Files…</button>
                <button aria-keyshortcuts="Control+S" @click=${this.#save}>Save</button>
              `
            : nothing
        }
        <button @click=${() => this.#show('studio-new')}>New…</button>
        <button @click=${() => this.#show('studio-open')}>Open…</button>
        <button @click=${() => this.#show('studio-download')}>Download…</button>
        <button @click=${() => this.#show('studio-link')}>Link…</button>
        <span class="pair">
          <button aria-keyshortcuts="Control+Z" ?disabled=${!document.canUndo} @click=${() => document.undo()}>
            Undo
          </button>
          <button aria-keyshortcuts="Control+Shift+Z" ?disabled=${!document.canRedo} @click=${() => document.redo()}>
            Redo
          </button>
        </span>
      </div>
      ${this.#state()}
      <studio-new .studio=${studio} @studio-replaced=${this.#replaced}></studio-new>
      <studio-open .studio=${studio} .drafts=${this.keeper?.drafts} @studio-replaced=${this.#replaced}></studio-open>
      <studio-download
        .studio=${studio}
        @studio-downloaded=${() => this.keeper?.isSafe('downloaded')}
      ></studio-download>
      <studio-link .studio=${studio}></studio-link>
      <studio-link-arrives .studio=${studio} @studio-replaced=${this.#replaced}></studio-link-arrives>
      ${
        this.#files
          ? html`
              <studio-files .studio=${studio} .files=${this.#files} @studio-file=${this.#chosen}></studio-files>
              <studio-conflict .studio=${studio} .session=${this.#session}></studio-conflict>
            `
          : nothing
      }
    `;
  }

  #state() {
    const { keeper, fault } = this;
    const session = this.#session;
    const isRefused = keeper?.state.kind === 'refused';
    return html`
      <p class="state">
        ${fault ? html`<span class="fault" role="alert">${fault}</span>` : nothing}
        ${session ? html`<span role="status">${fileWords(session)}</span>` : nothing}
        ${
          session?.state === 'conflict'
            ? html`<button class="plain" @click=${() => this.#show('studio-conflict')}>Decide</button>`
            : nothing
        }
        ${
          keeper
            ? html`
                <span class=${isRefused ? 'fault' : ''} role=${isRefused ? 'alert' : nothing}>
                  ${draftWords(keeper.state)}
                </span>
                ${
                  keeper.state.kind === 'kept'
                    ? html`<button class="plain" @click=${() => keeper.erase()}>Erase the draft</button>`
                    : nothing
                }
              `
            : nothing
        }
      </p>
    `;
  }

  #show(
    name: 'studio-new' | 'studio-open' | 'studio-download' | 'studio-link' | 'studio-files' | 'studio-conflict',
  ): void {
    const dialog = this.renderRoot.querySelector(name);
    if (dialog instanceof StudioDialog) void dialog.show();
  }

  /** Another document comes: the draft and the file of the present one stay as they are. */
  readonly #replaced = (): void => {
    void this.keeper?.leave();
    this.#close();
    this.requestUpdate();
  };

  #close(): void {
    this.#session?.removeEventListener('change', this.#sessionChanged);
    this.#session?.close();
    this.#session = undefined;
  }

  readonly #sessionChanged = (): void => {
    const session = this.#session;
    if (session?.state === 'saved') this.keeper?.isSafe('disk');
    if (session?.state === 'conflict') this.#show('studio-conflict');
    this.requestUpdate();
  };

  readonly #chosen = (event: Event): void => {
    if (event instanceof CustomEvent && this.studio && this.#files)
      void this.#open(event.detail as Chosen, this.studio, this.#files);
  };

  async #open({ how, path }: Chosen, { document }: Studio, files: Files): Promise<void> {
    this.#close();
    try {
      this.#session =
        how === 'open' ? await FileSession.open(path, files, document) : FileSession.create(path, files, document);
      this.#session.addEventListener('change', this.#sessionChanged);
      this.fault = '';
      if (how === 'create') await this.#session.save();
      this.#sessionChanged();
    } catch (error) {
      this.fault = error instanceof Error ? error.message : String(error);
    }
  }

  readonly #save = (): void => {
    if (this.#session?.state === 'conflict') this.#show('studio-conflict');
    else if (this.#session) void this.#session.save();
    else this.#show(this.#files ? 'studio-files' : 'studio-download');
  };

  readonly #key = (event: KeyboardEvent): void => {
    const key = pageKeyOf(event);
    if (key === undefined || !this.studio) return;
    event.preventDefault();
    if (key === 'save') this.#save();
    else this.studio.document[key]();
  };

  readonly #dragged = (event: DragEvent): void => {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
  };

  readonly #dropped = (event: DragEvent): void => {
    const file = event.dataTransfer?.files[0];
    if (!file || event.defaultPrevented) return;
    event.preventDefault();
    void this.renderRoot.querySelector('studio-open')?.showFile(file);
  };

  readonly #arrived = (): void => {
    void this.#ask(location.hash);
  };

  async #ask(fragment: string): Promise<void> {
    try {
      const shared = await readFragment(fragment);
      const dialog = this.renderRoot.querySelector('studio-link-arrives');
      if (!shared || !dialog) return;
      dialog.shared = shared;
      await dialog.show();
    } catch (error) {
      if (!(error instanceof LinkError)) throw error;
      this.fault = error.message;
    }
  }
}

interface Chosen {
  readonly how: 'open' | 'create';
  readonly path: string;
}

declare global {
  interface HTMLElementTagNameMap {
    'studio-keep': StudioKeep;
  }
}

customElements.define('studio-keep', StudioKeep);
