import { css, html, LitElement, type PropertyValues } from 'lit';
import type { Place } from '../place.js';
import { sharedStyles } from '../studio.styles.js';
import type { Look } from '../stage/look.js';

/** The iframe page asks for the document that its address names: it is given this one, and then the author's. */
const BLANK = new URL('./blank-trend.json', import.meta.url);

/** What oEmbed shows. */
const SECTIONS = 'claim stats timeline';

type FramePage = Window & typeof globalThis;

/**
 * The trend as hosts show it that allow no script: in the release's own iframe page.
 * @fires height-change - `detail` is the height that the frame tells, in px
 */
export class EmbedView extends LitElement {
  static override properties = { place: { attribute: false }, text: { attribute: false }, look: { attribute: false } };
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
  declare text: string | undefined;
  declare look: Look;

  #page: FramePage | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('message', this.#hear);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('message', this.#hear);
  }

  override render() {
    if (!this.place) return undefined;
    const address = new URL('embed.html', this.place.files);
    address.search = new URLSearchParams({ src: BLANK.href, sections: SECTIONS }).toString();
    return html`<iframe title="The trend as a frame" src=${address.href} @load=${this.#open}></iframe>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('text')) this.#show();
    if (changed.has('look')) this.#dress();
  }

  readonly #open = (event: Event): void => {
    if (event.target instanceof HTMLIFrameElement)
      this.#page = (event.target.contentWindow as FramePage | null) ?? undefined;
    this.#dress();
    this.#show();
  };

  #show(): void {
    const page = this.#page;
    const card = page?.document.querySelector('trend-card');
    if (page && card && this.text !== undefined) Object.assign(card, { trend: page.JSON.parse(this.text) as unknown });
  }

  /** A frame is light or dark as the page around it, where the browser hands that on. */
  #dress(): void {
    this.renderRoot.querySelector('iframe')?.style.setProperty('color-scheme', this.look.scheme);
    this.#page?.document.documentElement.style.setProperty('color-scheme', this.look.scheme);
  }

  readonly #hear = ({ source, data }: MessageEvent<{ type?: unknown; height?: unknown } | null>): void => {
    if (source !== this.#page || data?.type !== 'trend-embed:height' || typeof data.height !== 'number') return;
    this.dispatchEvent(new CustomEvent('height-change', { detail: data.height }));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'embed-view': EmbedView;
  }
}

customElements.define('embed-view', EmbedView);
