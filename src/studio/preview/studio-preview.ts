import { html } from 'lit';
import { pathOf } from '../document/path.js';
import { Pane } from '../pane.js';
import { sharedStyles } from '../studio.styles.js';
import { GROUNDS, type Look, PLAIN_LOOK } from '../stage/look.js';
import { themeCss } from '../theme/theme-css.js';
import type { Studio } from '../studio.js';
import './embed-view.js';
import { LastGood } from './last-good.js';
import './page-controls.js';
import './picture-view.js';
import './stage-view.js';
import { studioPreviewStyles } from './studio-preview.styles.js';
import './width-desk.js';
import './words-view.js';

/** What the trend can be shown as. */
const KINDS = [
  ['card', 'Card'],
  ['frame', 'Frame'],
  ['picture', 'Social picture'],
  ['markdown', 'Markdown'],
  ['text', 'Text'],
  ['paper', 'Paper'],
] as const;

type Kind = (typeof KINDS)[number][0];

const WIDTHS = [
  [360, 'Phone'],
  [640, 'Column'],
  [1100, 'Wide'],
] as const;

/** A sheet of A4, in CSS px. */
const A4 = { width: 794, height: 1123 };

/** How high a frame is before it tells its height, in px: what oEmbed asks for. */
const FRAME_HEIGHT = 600;

const kindOf = (value: string): Kind => KINDS.find(([kind]) => kind === value)?.[0] ?? 'card';

/** The trend as readers see it: on pages of any width and colour, in a frame, as a picture, as words, on paper. */
export class StudioPreview extends Pane {
  static override properties = {
    ...Pane.properties,
    kind: { state: true },
    width: { state: true },
    look: { state: true },
    frameHeight: { state: true },
  };
  static override styles = [sharedStyles, studioPreviewStyles];

  declare kind: Kind;
  declare width: number;
  declare look: Look;
  declare frameHeight: number;

  protected override readonly watches = [['settings', 'change']] as const;
  readonly #good = new LastGood(this);

  constructor() {
    super();
    this.kind = 'card';
    this.width = matchMedia('(width < 600px)').matches ? 360 : 640;
    this.look = PLAIN_LOOK;
    this.frameHeight = FRAME_HEIGHT;
  }

  /** A pane that nobody sees does no work, and catches up. */
  protected override shouldUpdate(): boolean {
    return this.#good.isSeen;
  }

  override render() {
    const { studio, kind } = this;
    if (!studio) return undefined;
    const onPage = kind === 'card' || kind === 'frame';
    return html`
      <h2 class="visually-hidden">See</h2>
      <div class="tools">
        <label class="field">
          Show as
          <select @change=${this.#pickKind}>
            ${KINDS.map(([value, label]) => html`<option value=${value} ?selected=${value === kind}>${label}</option>`)}
          </select>
        </label>
        ${onPage ? this.#pageTools() : undefined}
        ${kind === 'paper' ? html`<button @click=${this.#print}>Print…</button>` : undefined}
      </div>
      ${
        onPage
          ? html`<details>
              <summary>The page around it</summary>
              <page-controls
                .look=${this.look}
                @look-change=${({ detail }: CustomEvent<Look>) => (this.look = detail)}
              ></page-controls>
            </details>`
          : undefined
      }
      ${this.#told(studio)}
      <div class="view">${this.#good.text === undefined ? undefined : this.#view(studio, this.#good.text)}</div>
    `;
  }

  #pageTools() {
    const { width, look } = this;
    return html`
      <fieldset>
        <legend>Width</legend>
        <div class="choices">
          ${WIDTHS.map(
            ([value, label]) =>
              html`<button
                aria-pressed=${String(value === width)}
                title=${`${value} pixels`}
                @click=${() => (this.width = value)}
              >
                ${label}
              </button>`,
          )}
        </div>
      </fieldset>
      <fieldset>
        <legend>Page</legend>
        <div class="choices">
          ${(['light', 'dark'] as const).map(
            (scheme) =>
              html`<button
                aria-pressed=${String(scheme === look.scheme)}
                @click=${() => (this.look = { ...look, scheme })}
              >
                ${scheme === 'light' ? 'Light' : 'Dark'}
              </button>`,
          )}
        </div>
      </fieldset>
    `;
  }

  /** What keeps the present text from being shown. */
  #told(studio: Studio) {
    const { faults, text } = this.#good;
    const [first] = faults;
    const count = faults.length === 1 ? '1 fault' : `${faults.length} faults`;
    const told =
      text === undefined
        ? `Nothing to show yet; ${count} to mend.`
        : `Shown as of your last valid text; ${count} to mend.`;
    return html`<div class="told">
      <p role="status" class="fault">${first ? told : ''}</p>
      ${first ? html`<button @click=${() => studio.document.focus(pathOf(first.pointer))}>Go to the first</button>` : undefined}
    </div>`;
  }

  #view(studio: Studio, text: string) {
    const { place, settings } = studio;
    const { kind, look, width } = this;
    const widen = ({ detail }: CustomEvent<number>) => (this.width = detail);
    const dress = { css: themeCss(settings.theme), ready: settings.theme.ready };
    switch (kind) {
      case 'card':
        return html`<width-desk .width=${width} @width-change=${widen}>
          <stage-view
            label="The card on a page"
            .place=${place}
            .text=${text}
            .looks=${[look]}
            .dress=${dress}
          ></stage-view>
        </width-desk>`;
      case 'frame':
        return html`<width-desk .width=${width} .height=${this.frameHeight} @width-change=${widen}>
            <embed-view
              .place=${place}
              .text=${text}
              .look=${look}
              @height-change=${({ detail }: CustomEvent<number>) => (this.frameHeight = detail)}
            ></embed-view>
          </width-desk>
          <p class="quiet">
            The frame tells a height of ${this.frameHeight} px. It has a look of its own: of a page it takes light or
            dark alone.
          </p>`;
      case 'picture':
        return html`<picture-view .place=${place} .text=${text}></picture-view>`;
      case 'paper':
        return html`<width-desk fixed .width=${A4.width} .height=${A4.height}>
            <stage-view
              paper
              label="The card on paper"
              .place=${place}
              .text=${text}
              .looks=${[PLAIN_LOOK]}
              .dress=${dress}
            ></stage-view>
          </width-desk>
          <p class="quiet">A4, upright. Where the pages end is up to the printer.</p>`;
      default:
        return html`<words-view .kind=${kind} .text=${text}></words-view>`;
    }
  }

  protected override updated(): void {
    // A frame lies on the page: where it is transparent, the page is seen.
    const { scheme, ground } = this.look;
    this.renderRoot
      .querySelector('embed-view')
      ?.style.setProperty('background', ground === '' ? GROUNDS[scheme].ground : ground);
  }

  readonly #pickKind = ({ target }: Event): void => {
    if (target instanceof HTMLSelectElement) this.kind = kindOf(target.value);
  };

  readonly #print = (): void => {
    this.renderRoot.querySelector('stage-view')?.frame?.contentWindow?.print();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'studio-preview': StudioPreview;
  }
}

customElements.define('studio-preview', StudioPreview);
