import { css, html, LitElement, type PropertyValues } from 'lit';
import type { Place } from '../place.js';
import { sharedStyles } from '../studio.styles.js';
import type { Look } from '../stage/look.js';
import type { Dress, StudioStage } from '../stage/stage.js';

/**
 * A frame with cards of the release in it.
 * @fires stage-change - the cards show what they are told, or are dressed anew
 */
export class StageView extends LitElement {
  static override properties = {
    place: { attribute: false },
    text: { attribute: false },
    looks: { attribute: false },
    dress: { attribute: false },
    paper: { type: Boolean },
    still: { type: Boolean },
    sections: {},
    label: {},
    failure: { state: true },
  };
  static override styles = [
    sharedStyles,
    css`
      :host {
        block-size: 100%;
      }
      iframe {
        display: block;
        inline-size: 100%;
        block-size: 100%;
        border: 0;
      }
    `,
  ];

  declare place: Place | undefined;
  /** The JSON text of a trend without faults. */
  declare text: string | undefined;
  /** One for each card. */
  declare looks: readonly Look[];
  declare dress: Dress;
  declare paper: boolean;
  /** Whether it is only looked at: no key has to pass what is inside. */
  declare still: boolean;
  declare sections: string;
  declare label: string;
  declare failure: string;

  #stage: StudioStage | undefined;
  #shown: string | undefined;
  #css: Dress | undefined;

  constructor() {
    super();
    this.looks = [];
    this.dress = { css: '', ready: '' };
    this.paper = false;
    this.still = false;
    this.sections = '';
    this.label = '';
    this.failure = '';
  }

  /** The page inside; undefined until it is open. */
  get stage(): StudioStage | undefined {
    return this.#stage;
  }

  get frame(): HTMLIFrameElement | null {
    return this.renderRoot.querySelector('iframe');
  }

  override render() {
    if (!this.place) return undefined;
    if (this.failure) return html`<p class="fault">${this.failure}</p>`;
    return html`<iframe
      title=${this.label}
      src=${new URL('preview.html', this.place.own).href}
      @load=${this.#open}
    ></iframe>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    void this.#tell(changed.has('looks'), changed.has('paper'));
  }

  readonly #open = async (): Promise<void> => {
    const stage = this.frame?.contentDocument?.querySelector('studio-stage');
    const { place } = this;
    if (!stage || !place) return;
    try {
      await stage.open(place.files.href, this.looks, this.sections);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      this.failure = `The card cannot be shown: trend-embed.js did not load from ${place.files.href} (${reason}).`;
      return;
    }
    this.#shown = undefined;
    this.#css = undefined;
    stage.inert = this.still;
    this.#stage = stage;
    stage.ownerDocument.addEventListener('trend-load', () => this.#changed());
    await this.#tell(true, true);
  };

  async #tell(looks: boolean, paper: boolean): Promise<void> {
    const stage = this.#stage;
    if (!stage) return;
    if (looks) stage.look(this.looks);
    const { css, ready } = this.dress;
    if (css !== this.#css?.css || ready !== this.#css.ready) {
      this.#css = this.dress;
      await stage.dress(this.dress);
      this.#changed();
    }
    if (paper) stage.paper = this.paper;
    if (this.text === undefined || this.text === this.#shown) return;
    this.#shown = this.text;
    stage.show(this.text);
  }

  #changed(): void {
    this.dispatchEvent(new Event('stage-change'));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'stage-view': StageView;
  }
}

customElements.define('stage-view', StageView);
