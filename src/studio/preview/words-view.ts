import { css, html, LitElement, type PropertyValues } from 'lit';
import { trendToMarkdown, trendToText } from '../../text/index.js';
import { sharedStyles } from '../studio.styles.js';
import './copy-button.js';
import { trendOf } from './trend-of.js';

/** The trend as Markdown or as plain text, to be copied. */
export class WordsView extends LitElement {
  static override properties = { text: { attribute: false }, kind: {}, words: { state: true } };
  static override styles = [
    sharedStyles,
    css`
      pre {
        margin: 8px 0 0;
        padding: 12px 0;
        border-block: 1px solid var(--line);
        overflow-x: auto;
        font: 13px / 1.5 var(--mono);
        white-space: pre-wrap;
        overflow-wrap: anywhere;
      }
    `,
  ];

  declare text: string | undefined;
  declare kind: 'markdown' | 'text';
  declare words: string;

  constructor() {
    super();
    this.kind = 'markdown';
    this.words = '';
  }

  override render() {
    const name = this.kind === 'markdown' ? 'Markdown' : 'Text';
    return html`
      <copy-button .text=${this.words} label=${`Copy the ${name === 'Text' ? 'text' : name}`}></copy-button>
      <pre tabindex="0" role="region" aria-label=${`The trend as ${name}`} dir="auto">${this.words}</pre>
    `;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('text') || changed.has('kind')) void this.#write();
  }

  async #write(): Promise<void> {
    const { text, kind } = this;
    const trend = text === undefined ? undefined : await trendOf(text);
    if (!trend || text !== this.text || kind !== this.kind) return;
    this.words = kind === 'markdown' ? trendToMarkdown(trend) : trendToText(trend);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'words-view': WordsView;
  }
}

customElements.define('words-view', WordsView);
