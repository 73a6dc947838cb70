import { css, html, LitElement, nothing } from 'lit';
import { sharedStyles } from '../studio.styles.js';
import { copyText } from './copy.js';

/** Lines to copy, with their name and a button. */
export class StudioCode extends LitElement {
  static override properties = { label: {}, code: {}, told: { state: true } };
  static override styles = [
    sharedStyles,
    css`
      .head {
        display: flex;
        align-items: end;
        justify-content: space-between;
        gap: 12px;
        margin-bottom: 4px;
      }
      .head span {
        color: var(--quiet);
        font-size: 14px;
      }
      button {
        flex: none;
      }
      pre {
        margin: 0;
        padding: 12px;
        border: solid var(--line);
        border-width: 1px 0;
        background: var(--sunken);
        max-height: 340px;
        overflow: auto;
        font: 13px / 1.55 var(--mono);
        tab-size: 2;
        white-space: pre-wrap;
        overflow-wrap: anywhere;
      }
      code {
        font: inherit;
      }
    `,
  ];

  declare label: string;
  declare code: string;
  declare told: string;

  constructor() {
    super();
    this.label = '';
    this.code = '';
    this.told = '';
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('code') && !changed.has('told')) this.told = '';
  }

  override render() {
    const { label, code, told } = this;
    return html`
      <div class="head">
        <span id="name">${label}</span>
        <button @click=${this.#copy} aria-describedby="name">${told === 'copied' ? 'Copied' : 'Copy'}</button>
      </div>
      <pre role="region" aria-labelledby="name" tabindex="0" translate="no" dir="ltr"><code>${code}</code></pre>
      <p class="quiet" role="status">
        ${
          told === 'copied'
            ? html`<span class="visually-hidden">Copied.</span>`
            : told === 'selected'
              ? 'The clipboard is closed to this page. The lines are selected: press Ctrl+C, or ⌘C.'
              : nothing
        }
      </p>
    `;
  }

  readonly #copy = async (): Promise<void> => {
    const { code } = this;
    const copied = await copyText(code, this.renderRoot.querySelector('code') ?? undefined);
    if (code === this.code) this.told = copied ? 'copied' : 'selected';
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'studio-code': StudioCode;
  }
}

customElements.define('studio-code', StudioCode);
