import { html, LitElement, nothing, type TemplateResult } from 'lit';
import './form/studio-form.js';
import './keep/studio-keep.js';
import './preview/studio-preview.js';
import './take/studio-take.js';
import './text-editor/studio-text-editor.js';
import './theme/studio-theme.js';
import { sharedStyles } from './studio.styles.js';
import type { Studio } from './studio.js';
import { trendStudioStyles } from './trend-studio.styles.js';

interface Tab {
  readonly name: string;
  readonly label: string;
  readonly pane: (studio: Studio) => TemplateResult;
}

const WRITE: readonly Tab[] = [
  { name: 'form', label: 'Form', pane: (studio) => html`<studio-form .studio=${studio}></studio-form>` },
  {
    name: 'text',
    label: 'Text',
    pane: (studio) => html`<studio-text-editor .studio=${studio}></studio-text-editor>`,
  },
];

const LOOK: readonly Tab[] = [
  { name: 'see', label: 'See', pane: (studio) => html`<studio-preview .studio=${studio}></studio-preview>` },
  { name: 'theme', label: 'Theme', pane: (studio) => html`<studio-theme .studio=${studio}></studio-theme>` },
  { name: 'take', label: 'Take it', pane: (studio) => html`<studio-take .studio=${studio}></studio-take>` },
];

/** The page of the studio: on one side it is written, on the other seen, themed and taken. */
export class TrendStudio extends LitElement {
  static override properties = {
    studio: { attribute: false },
    write: { state: true },
    look: { state: true },
    side: { state: true },
  };
  static override styles = [sharedStyles, trendStudioStyles];

  declare studio: Studio | undefined;
  declare write: string;
  declare look: string;
  declare side: 'write' | 'look';

  constructor() {
    super();
    this.write = 'form';
    this.look = 'see';
    this.side = 'write';
  }

  override render() {
    const { studio } = this;
    if (!studio) return nothing;
    return html`
      <header>
        <h1>Studio</h1>
        <studio-keep .studio=${studio}></studio-keep>
      </header>
      <main class=${this.side === 'write' ? 'writing' : ''}>
        <section class="write" aria-label="Write">${this.#tabs(studio, WRITE, 'write')}</section>
        <section class="look" aria-label="Look">${this.#tabs(studio, LOOK, 'look')}</section>
      </main>
    `;
  }

  #tabs(studio: Studio, tabs: readonly Tab[], side: 'write' | 'look') {
    const chosen = this[side];
    const choose = (name: string) => {
      this[side] = name;
    };
    const other = side === 'write' ? 'look' : 'write';
    return html`
      <div role="tablist" aria-label=${side === 'write' ? 'How to write' : 'What to see'} @keydown=${this.#arrows}>
        ${tabs.map(
          ({ name, label }) => html`
            <button
              role="tab"
              id=${`tab-${name}`}
              aria-controls=${`panel-${name}`}
              aria-selected=${String(name === chosen)}
              tabindex=${name === chosen ? 0 : -1}
              @click=${() => choose(name)}
            >
              ${label}
            </button>
          `,
        )}
        <button class="to-look" @click=${() => (this.side = other)}>${side === 'write' ? 'See it' : 'Write'}</button>
      </div>
      ${tabs.map(
        ({ name, pane }) => html`
          <div role="tabpanel" id=${`panel-${name}`} aria-labelledby=${`tab-${name}`} ?hidden=${name !== chosen}>
            ${pane(studio)}
          </div>
        `,
      )}
    `;
  }

  readonly #arrows = (event: KeyboardEvent): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined || !(event.target instanceof HTMLElement)) return;
    const tabs = [...this.renderRoot.querySelectorAll<HTMLElement>('[role=tab]')].filter(
      (tab) => tab.parentElement === event.currentTarget,
    );
    const next = tabs[(tabs.indexOf(event.target) + step + tabs.length) % tabs.length];
    next?.click();
    next?.focus();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'trend-studio': TrendStudio;
  }
}

customElements.define('trend-studio', TrendStudio);
