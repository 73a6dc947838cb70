import { css, html, LitElement, type PropertyValues } from 'lit';
import type { TrendDocument } from '../../document/index.js';
import { socialPicture } from '../../publish/pictures/trend-pictures.js';
import type { Place } from '../place.js';
import { sharedStyles } from '../studio.styles.js';
import { trendOf } from './trend-of.js';

/** The fonts of the package, in which the picture is published. */
const FONTS = [
  ['SourceSans3_400Regular.ttf', 400],
  ['SourceSans3_700Bold.ttf', 700],
] as const;

function dataUrl(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error ?? new Error('The font could not be read.'));
    reader.readAsDataURL(file);
  });
}

/** The style that brings the fonts along: a picture loads nothing. Empty where they cannot be had. */
async function fontStyle(files: URL): Promise<string> {
  const faces = FONTS.map(async ([name, weight]) => {
    const answer = await fetch(new URL(`fonts/${name}`, files));
    if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
    const url = await dataUrl(await answer.blob());
    return `@font-face{font-family:'Source Sans 3';font-weight:${weight};src:url(${url})}`;
  });
  return Promise.all(faces).then(
    (rules) => `<style>${rules.join('')}</style>`,
    () => '',
  );
}

/** What social networks show of the trend, as a picture: nothing in it can run. */
export class PictureView extends LitElement {
  static override properties = {
    place: { attribute: false },
    text: { attribute: false },
    picture: { state: true },
    trend: { state: true },
  };
  static override styles = [
    sharedStyles,
    css`
      img {
        display: block;
        inline-size: 100%;
        max-inline-size: 1200px;
        block-size: auto;
        aspect-ratio: 1200 / 630;
        outline: 1px solid var(--line);
      }
      p {
        margin-block-start: 8px;
      }
    `,
  ];

  declare place: Place | undefined;
  declare text: string | undefined;
  /** Its blob: address. */
  declare picture: string;
  declare trend: TrendDocument | undefined;

  #fonts: Promise<string> | undefined;

  constructor() {
    super();
    this.picture = '';
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    URL.revokeObjectURL(this.picture);
  }

  override render() {
    if (!this.picture) return undefined;
    return html`
      <img src=${this.picture} width="1200" height="630" alt=${`Social picture: ${this.trend?.title ?? ''}`} />
      <p class="quiet">
        1200 × 630 px, as networks show it.
        ${this.trend?.url === undefined ? 'The address in it is where you will publish the trend.' : ''}
      </p>
    `;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('text') || changed.has('place')) void this.#draw();
  }

  async #draw(): Promise<void> {
    const { text, place } = this;
    if (text === undefined || !place) return;
    this.#fonts ??= fontStyle(place.files);
    const [trend, style] = await Promise.all([trendOf(text), this.#fonts]);
    if (!trend || text !== this.text || !this.isConnected) return;
    const svg = socialPicture(trend, { src: `https://example.com/${trend.id}.json` })
      .replaceAll('font-family="Source Sans 3"', `font-family="'Source Sans 3', system-ui, sans-serif"`)
      .replace(/>/, `>${style}`);
    URL.revokeObjectURL(this.picture);
    this.trend = trend;
    this.picture = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'picture-view': PictureView;
  }
}

customElements.define('picture-view', PictureView);
