import { css, html, LitElement } from 'lit';
import '../preview/copy-button.js';
import { NO_THEME, type ThemeChoice } from '../settings.js';
import { sharedStyles } from '../studio.styles.js';
import { readTheme } from './read-theme.js';
import { themeClass, themeCss } from './theme-css.js';
import { themeTokens } from './tokens.js';

/** The style of a theme as a page needs it: with the line of the ready theme that it begins from. */
export function themeFile(theme: ThemeChoice): string {
  const name = themeClass(theme);
  const line = `/* Before it: <link rel="stylesheet" href="themes/${theme.ready}.css">, and <trend-card class="${name ?? ''}">. */\n`;
  return `${name === undefined ? '' : line}${themeCss(theme)}`;
}

function download(name: string, type: string, text: string): void {
  const href = URL.createObjectURL(new Blob([text], { type }));
  Object.assign(document.createElement('a'), { href, download: name }).click();
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(href), 10_000);
}

/**
 * A theme as CSS and as design tokens, and back.
 * @fires theme-change - `detail` is the theme that was read
 */
export class ThemeExport extends LitElement {
  static override properties = { theme: { attribute: false }, answer: { state: true }, isFaulty: { state: true } };
  static override styles = [
    sharedStyles,
    css`
      pre {
        margin: 0 0 8px;
        padding: 8px 0;
        border-block: 1px solid var(--line);
        max-block-size: 18em;
        overflow: auto;
        font: 13px / 1.5 var(--mono);
        white-space: pre-wrap;
        overflow-wrap: anywhere;
      }
      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: 4px;
        align-items: start;
      }
      h4 {
        margin: 16px 0 4px;
        font-size: 14px;
      }
      textarea {
        display: block;
        inline-size: 100%;
        font: 13px / 1.5 var(--mono);
      }
      label {
        display: block;
        margin-block: 8px 2px;
        font-size: 14px;
      }
    `,
  ];

  declare theme: ThemeChoice;
  declare answer: string;
  declare isFaulty: boolean;

  constructor() {
    super();
    this.theme = NO_THEME;
    this.answer = '';
    this.isFaulty = false;
  }

  override render() {
    const style = themeFile(this.theme);
    const tokens = `${JSON.stringify(themeTokens(this.theme), null, 2)}\n`;
    return html`
      <h3>Take the theme along</h3>
      <h4>CSS</h4>
      <pre tabindex="0" role="region" aria-label="The theme as CSS">${style || '/* The card as it is. */'}</pre>
      <div class="actions">
        <copy-button label="Copy the CSS" .text=${style}></copy-button>
        <button @click=${() => download('trend-theme.css', 'text/css', style)}>Download the CSS</button>
      </div>
      <h4>Design tokens</h4>
      <p class="quiet">
        In the format of the Design Tokens Community Group, 2025.10. Values that it has no words for, such as clamp(),
        stay in the file for the studio alone.
      </p>
      <div class="actions">
        <copy-button label="Copy the tokens" .text=${tokens}></copy-button>
        <button @click=${() => download('trend-theme.tokens.json', 'application/json', tokens)}>
          Download the tokens
        </button>
      </div>
      <h4>Bring a theme</h4>
      <label for="file">A file of tokens or CSS</label>
      <input type="file" id="file" accept=".json,.css,application/json,text/css" @change=${this.#open} />
      <label for="pasted">Or paste it here</label>
      <textarea id="pasted" rows="3" spellcheck="false"></textarea>
      <div class="actions">
        <button @click=${this.#paste}>Use what is pasted</button>
      </div>
      <p role="status" class=${this.isFaulty ? 'fault' : 'quiet'}>${this.answer}</p>
    `;
  }

  #read(file: string): void {
    const theme = readTheme(file);
    this.isFaulty = !theme;
    this.answer = theme
      ? 'The theme is as the file says.'
      : 'There is no theme in it: neither --trend-* variables nor tokens of the names of these variables. Nothing was changed.';
    if (theme) this.dispatchEvent(new CustomEvent('theme-change', { detail: theme }));
  }

  readonly #open = async ({ target }: Event): Promise<void> => {
    const file = target instanceof HTMLInputElement ? target.files?.[0] : undefined;
    if (file) this.#read(await file.text());
  };

  readonly #paste = (): void => {
    this.#read(this.renderRoot.querySelector('textarea')?.value ?? '');
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'theme-export': ThemeExport;
  }
}

customElements.define('theme-export', ThemeExport);
