import { html, nothing } from 'lit';
import type { Studio } from '../studio.js';
import { type Files, type ListedFile } from './files.js';
import { StudioDialog } from './studio-dialog.js';

/** The documents of the folder. @fires studio-file - the path that is chosen, in `detail` */
export class FilesDialog extends StudioDialog {
  static override properties = {
    ...StudioDialog.properties,
    files: { attribute: false },
    list: { state: true },
    fault: { state: true },
  };

  declare files: Files | undefined;
  declare list: readonly ListedFile[];
  declare fault: string;
  protected override readonly heading = 'Files of the folder';

  constructor() {
    super();
    this.list = [];
    this.fault = '';
  }

  override async show(): Promise<void> {
    this.fault = '';
    await super.show();
    try {
      this.list = (await this.files?.list()) ?? [];
    } catch {
      this.fault = 'The server does not answer: start “trend-embed dev” again.';
    }
  }

  protected override body({ document }: Studio) {
    const id = document.valueAt(['id']);
    return html`
      ${this.fault ? html`<p class="fault" role="alert">${this.fault}</p>` : nothing}
      ${
        this.list.length > 0
          ? html`
              <ul>
                ${this.list.map(
                  ({ path, title, faults }) => html`
                    <li>
                      <span>
                        ${title ?? path}
                        <span class="quiet">
                          ${title === undefined ? '' : path}${
                            faults > 0 ? ` · ${faults === 1 ? 'one fault' : `${faults} faults`}` : ''
                          }
                        </span>
                      </span>
                      <button aria-label=${`Open ${path}`} @click=${() => this.#choose('open', path)}>Open</button>
                    </li>
                  `,
                )}
              </ul>
            `
          : html`<p>There is no trend in the folder yet.</p>`
      }
      <form @submit=${this.#create}>
        <label class="field"
          >Save what is written here as a new file
          <input name="path" required autocomplete="off" .value=${`${typeof id === 'string' ? id : 'trend'}.json`} />
        </label>
        <div class="row"><button>Save as a new file</button></div>
      </form>
    `;
  }

  readonly #create = (event: SubmitEvent): void => {
    event.preventDefault();
    const path = this.renderRoot.querySelector<HTMLInputElement>('input[name=path]')?.value.trim() ?? '';
    if (this.list.some((file) => file.path === path)) this.fault = `${path} is there already: choose another name.`;
    else if (path !== '') this.#choose('create', path.endsWith('.json') ? path : `${path}.json`);
  };

  #choose(how: 'open' | 'create', path: string): void {
    this.dispatchEvent(new CustomEvent('studio-file', { detail: { how, path } }));
    this.close();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'studio-files': FilesDialog;
  }
}

customElements.define('studio-files', FilesDialog);
