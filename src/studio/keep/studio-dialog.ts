import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { sharedStyles } from '../studio.styles.js';
import type { Studio } from '../studio.js';

/** A dialog of the studio: modal, with a heading; the focus goes back to where it was. */
export abstract class StudioDialog extends LitElement {
  static override properties = { studio: { attribute: false }, isOpen: { state: true } };
  static override styles = [
    sharedStyles,
    css`
      :host {
        display: contents;
      }
      dialog {
        box-sizing: border-box;
        width: min(600px, 100vw - 32px);
        max-height: min(760px, 100dvh - 32px);
        border: 1px solid var(--ink);
        padding: 20px;
        background: var(--surface);
        color: var(--ink);
        overscroll-behavior: contain;
      }
      dialog::backdrop {
        background: rgb(21 24 30 / 45%);
      }
      .top {
        display: flex;
        justify-content: space-between;
        align-items: start;
        gap: 16px;
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        margin: 16px 0 0;
      }
      textarea,
      input:not([type='radio'], [type='file']) {
        width: 100%;
      }
      textarea {
        min-height: 120px;
        font: 13px / 1.5 var(--mono);
        resize: vertical;
      }
      input[type='file'] {
        border: 0;
        padding: 0;
        max-width: 100%;
      }
      label.field {
        display: grid;
        gap: 4px;
        margin-top: 12px;
        font-size: 14px;
      }
      fieldset {
        margin: 16px 0 0;
        padding: 0;
        border: 0;
      }
      legend {
        padding: 0;
      }
      fieldset label {
        display: flex;
        align-items: center;
        gap: 8px;
        min-height: 32px;
      }
      input[type='radio'] {
        min-height: 0;
        margin: 0;
        width: 18px;
        height: 18px;
        accent-color: var(--ink);
      }
      ul {
        margin: 8px 0;
        padding: 0;
        list-style: none;
        border-top: 1px solid var(--line);
      }
      li {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 16px;
        align-items: baseline;
        justify-content: space-between;
        padding: 8px 0;
        border-bottom: 1px solid var(--line);
      }
      li > :first-child {
        flex: 1 1 16em;
        overflow-wrap: anywhere;
      }
    `,
  ];

  declare studio: Studio | undefined;
  declare isOpen: boolean;

  protected abstract readonly heading: string;
  protected abstract body(studio: Studio): TemplateResult;

  constructor() {
    super();
    this.isOpen = false;
  }

  override render() {
    const { studio } = this;
    return html`
      <dialog aria-labelledby="heading" @close=${() => (this.isOpen = false)}>
        ${
          this.isOpen && studio
            ? html`
                <div class="top">
                  <h2 id="heading">${this.heading}</h2>
                  <button @click=${() => this.close()}>Close</button>
                </div>
                ${this.body(studio)}
              `
            : nothing
        }
      </dialog>
    `;
  }

  async show(): Promise<void> {
    this.isOpen = true;
    await this.updateComplete;
    const dialog = this.renderRoot.querySelector('dialog');
    if (!dialog?.open) dialog?.showModal();
  }

  close(): void {
    this.renderRoot.querySelector('dialog')?.close();
  }
}
