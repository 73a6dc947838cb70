import { css, html } from 'lit';
import type { FileSession } from './file-session.js';
import { StudioDialog } from './studio-dialog.js';

/** Asks what is to hold, where another program has changed the open file. Closing it decides nothing. */
export class ConflictDialog extends StudioDialog {
  static override properties = { ...StudioDialog.properties, session: { attribute: false } };
  static override styles = [
    ...StudioDialog.styles,
    css`
      pre {
        margin: 4px 0 0;
        max-height: 220px;
        overflow: auto;
        border-top: 1px solid var(--line);
        padding: 8px 0;
        font: 13px / 1.5 var(--mono);
        white-space: pre-wrap;
        overflow-wrap: anywhere;
      }
      summary {
        min-height: 32px;
        cursor: pointer;
      }
    `,
  ];

  declare session: FileSession | undefined;
  protected override readonly heading = 'The file was changed elsewhere';

  protected override body() {
    const { session } = this;
    return html`
      <p>
        Another program has saved ${session?.path} while there were changes here that are not saved. Nothing has been
        overwritten.
      </p>
      <details>
        <summary>Look at both</summary>
        <h3>Here</h3>
        <pre role="region" aria-label="The text here" tabindex="0">${session?.conflict?.mine}</pre>
        <h3>On disk</h3>
        <pre role="region" aria-label="The text on disk" tabindex="0">${session?.conflict?.theirs}</pre>
      </details>
      <div class="row">
        <button @click=${this.#mine}>Keep mine, and save it</button>
        <button @click=${this.#theirs}>Take the one on disk</button>
      </div>
      <p class="quiet">If you take the one on disk, undo brings yours back.</p>
    `;
  }

  readonly #mine = (): void => {
    void this.session?.keepMine();
    this.close();
  };

  readonly #theirs = (): void => {
    this.session?.takeTheirs();
    this.close();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'studio-conflict': ConflictDialog;
  }
}

customElements.define('studio-conflict', ConflictDialog);
