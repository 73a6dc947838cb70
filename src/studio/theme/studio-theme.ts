import { html } from 'lit';
import { Pane } from '../pane.js';
import { LastGood, LONG_TEXT } from '../preview/last-good.js';
import { NO_THEME, type ThemeChoice } from '../settings.js';
import type { PaintedRoles, Role } from '../stage/measure-roles.js';
import type { Studio } from '../studio.js';
import { sharedStyles } from '../studio.styles.js';
import './brand-field.js';
import { SAMPLE_TREND } from './sample-trend.js';
import { studioThemeStyles } from './studio-theme.styles.js';
import { themeCss } from './theme-css.js';
import './theme-export.js';
import './theme-sample.js';
import './variable-field.js';
import { GROUPS, VARIABLES } from './variables.js';

const READY = [
  ['', 'None'],
  ['plain', 'Plain'],
  ['paper', 'Paper'],
  ['ink', 'Ink'],
  ['contrast', 'Contrast'],
  ['one-colour', 'One colour'],
] as const;

/** The theme: where it begins, a brand's colour, each variable; with the contrast of all of it. */
export class StudioTheme extends Pane {
  static override properties = { ...Pane.properties, painted: { state: true } };
  static override styles = [sharedStyles, studioThemeStyles];

  declare painted: PaintedRoles;

  protected override readonly watches = [['settings', 'change']] as const;
  readonly #good = new LastGood(this);

  constructor() {
    super();
    this.painted = {};
  }

  /** A pane that nobody sees does no work, and catches up. */
  protected override shouldUpdate(): boolean {
    return this.#good.isSeen;
  }

  override render() {
    const { studio } = this;
    if (!studio) return undefined;
    const { theme } = studio.settings;
    const { text } = this.#good;
    // Long ones are not shown twice at each change of a colour.
    const isLong = text !== undefined && text.length > LONG_TEXT;
    const own = text !== undefined && !isLong && studio.document.lengthOf(['evidence']) > 0 ? text : undefined;
    return html`
      <h2 class="visually-hidden">Theme</h2>
      <theme-sample
        .place=${studio.place}
        .text=${own ?? SAMPLE_TREND}
        .dress=${{ css: themeCss(theme), ready: theme.ready }}
        @painted=${({ detail }: CustomEvent<PaintedRoles>) => (this.painted = detail)}
      ></theme-sample>
      <div class="controls">
        ${
          own === undefined
            ? html`<p class="quiet">A sample${isLong ? '' : ', until your trend has evidence'}.</p>`
            : undefined
        }
        <h3 id="begin">Begin from</h3>
        <div class="choices" role="group" aria-labelledby="begin">
          ${READY.map(
            ([ready, label]) =>
              html`<button
                aria-pressed=${String(ready === theme.ready)}
                @click=${() => this.#set(studio, { ...theme, ready })}
              >
                ${label}
              </button>`,
          )}
        </div>
        <h3>From one colour</h3>
        <brand-field
          .theme=${theme}
          @theme-change=${({ detail }: CustomEvent<ThemeChoice>) => this.#set(studio, detail)}
        ></brand-field>
        <div class="head">
          <h3>Each variable</h3>
          <button ?disabled=${theme === NO_THEME} @click=${() => this.#set(studio, NO_THEME)}>
            Reset the whole theme
          </button>
        </div>
        ${GROUPS.map(
          (group) =>
            html`<details ?open=${group === 'Colour'}>
              <summary>${group}</summary>
              ${VARIABLES.filter((variable) => variable.group === group).map(
                (variable) =>
                  html`<variable-field
                    .variable=${variable}
                    .value=${theme.variables[variable.name] ?? ''}
                    .shown=${this.painted[variable.name.replace('--trend-', '') as Role]?.color ?? ''}
                    @value-change=${({ detail }: CustomEvent<string>) => this.#setVariable(studio, variable.name, detail)}
                  ></variable-field>`,
              )}
            </details>`,
        )}
        <theme-export
          .theme=${theme}
          @theme-change=${({ detail }: CustomEvent<ThemeChoice>) => this.#set(studio, detail)}
        ></theme-export>
      </div>
    `;
  }

  #set({ settings }: Studio, theme: ThemeChoice): void {
    settings.theme = theme;
  }

  #setVariable(studio: Studio, name: string, value: string): void {
    const { theme } = studio.settings;
    const others = Object.entries(theme.variables).filter(([other]) => other !== name);
    const variables = Object.fromEntries(value === '' ? others : [...others, [name, value]]);
    this.#set(studio, { ...theme, variables });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'studio-theme': StudioTheme;
  }
}

customElements.define('studio-theme', StudioTheme);
