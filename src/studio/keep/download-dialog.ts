import { html, nothing } from 'lit';
import type { Studio } from '../studio.js';
import { contentOf, type DownloadKind, fileName, saveFile } from './download.js';
import { StudioDialog } from './studio-dialog.js';

const KINDS: readonly (readonly [DownloadKind, string])[] = [
  ['json', 'The document, byte for byte as it is written here'],
  ['csv', 'The evidence as a table, for spreadsheets'],
  ['md', 'The trend as Markdown, with both sides of the evidence'],
];

/** Saves the document as a file. @fires studio-downloaded */
export class DownloadDialog extends StudioDialog {
  static override properties = { ...StudioDialog.properties, fault: { state: true } };

  declare fault: string;
  protected override readonly heading = 'Download';

  constructor() {
    super();
    this.fault = '';
  }

  protected override body(studio: Studio) {
    return html`
      <ul>
        ${KINDS.map(
          ([kind, text]) => html`
            <li>
              <span>${text}</span>
              <button class=${kind === 'json' ? 'main' : ''} @click=${() => this.#save(studio, kind)}>
                ${fileName(studio, kind)}
              </button>
            </li>
          `,
        )}
      </ul>
      ${this.fault ? html`<p class="fault" role="alert">${this.fault}</p>` : nothing}
    `;
  }

  async #save(studio: Studio, kind: DownloadKind): Promise<void> {
    const content = await contentOf(studio, kind);
    this.fault =
      content === undefined
        ? 'The document has faults, so that no table and no Markdown can be made of it. The form names them; the JSON can be downloaded as it is.'
        : '';
    if (content === undefined) return;
    saveFile(fileName(studio, kind), kind, content);
    if (kind === 'json') this.dispatchEvent(new Event('studio-downloaded'));
    this.close();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'studio-download': DownloadDialog;
  }
}

customElements.define('studio-download', DownloadDialog);
