import { css, html, LitElement } from 'lit';
import { sharedStyles } from '../studio.styles.js';

export const NARROWEST = 280;
export const WIDEST = 1400;

/** How far a key moves the edge, in px. */
const STEP = 10;
const BIG_STEP = 50;

/**
 * A desk on which a page of any width lies: scaled down where there is not the room, and drawn wider and narrower by its
 * edge.
 * @fires width-change - `detail` is the width that was drawn, in px
 */
export class WidthDesk extends LitElement {
  static override properties = {
    width: { type: Number },
    height: { type: Number },
    fixed: { type: Boolean },
    bare: { type: Boolean },
    room: { state: true },
  };
  static override styles = [
    sharedStyles,
    css`
      :host {
        min-inline-size: 0;
        overflow-x: clip;
      }
      .desk {
        display: flex;
        align-items: stretch;
        padding: 1px;
      }
      .page {
        flex: none;
        overflow: hidden;
        outline: 1px solid var(--line);
        outline-offset: 0;
      }
      .scaled {
        transform-origin: 0 0;
      }
      .held {
        pointer-events: none;
      }
      [role='separator'] {
        flex: none;
        position: relative;
        inline-size: 24px;
        cursor: ew-resize;
        touch-action: none;
      }
      [role='separator']::before {
        content: '';
        position: absolute;
        inset: calc(50% - 20px) auto auto 10px;
        block-size: 40px;
        border-inline: 1px solid var(--edge);
        inline-size: 2px;
      }
      p {
        margin: 8px 0 0;
        font-variant-numeric: tabular-nums;
      }
    `,
  ];

  /** Of the page, in its own px. */
  declare width: number;
  /** Of the page, in its own px; 0 for what is left of the window. */
  declare height: number;
  /** Whether the width is that of the page alone: a sheet of paper. */
  declare fixed: boolean;
  /** Whether its width is of no interest. */
  declare bare: boolean;
  declare room: number;

  // In a frame of its own: the height follows the room.
  readonly #size = new ResizeObserver(([entry]) => {
    const width = entry?.contentRect.width ?? 0;
    if (width > 0 && width !== this.room) requestAnimationFrame(() => (this.room = width));
  });
  #drag: { readonly x: number; readonly width: number } | undefined;

  constructor() {
    super();
    this.width = 640;
    this.height = 0;
    this.fixed = false;
    this.bare = false;
    this.room = 0;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#size.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#size.disconnect();
  }

  /** The part of its size at which the page is shown. */
  get scale(): number {
    const room = this.room - (this.fixed ? 2 : 26);
    return room > 0 ? Math.min(1, room / this.width) : 1;
  }

  override render() {
    const percent = Math.round(this.scale * 100);
    return html`
      <div class="desk">
        <div class="page">
          <div class="scaled"><slot></slot></div>
        </div>
        ${
          this.fixed
            ? undefined
            : html`<div
                role="separator"
                tabindex="0"
                aria-orientation="vertical"
                aria-label="Width of the preview"
                aria-valuemin=${NARROWEST}
                aria-valuemax=${WIDEST}
                aria-valuenow=${this.width}
                aria-valuetext=${`${this.width} pixels`}
                @keydown=${this.#key}
                @pointerdown=${this.#down}
                @pointermove=${this.#move}
                @pointerup=${this.#up}
                @pointercancel=${this.#up}
              ></div>`
        }
      </div>
      ${this.bare ? undefined : html`<p class="quiet">${this.width} px wide${percent < 100 ? `, shown at ${percent} %` : ''}</p>`}
    `;
  }

  protected override updated(): void {
    const [page, scaled] = [this.renderRoot.querySelector('.page'), this.renderRoot.querySelector('.scaled')];
    if (!(page instanceof HTMLElement) || !(scaled instanceof HTMLElement)) return;
    const { scale } = this;
    const height = this.height > 0 ? `${this.height * scale}px` : 'max(420px, 100dvh - 300px)';
    page.style.setProperty('inline-size', `${this.width * scale}px`);
    page.style.setProperty('block-size', height);
    scaled.style.setProperty('inline-size', `${this.width}px`);
    scaled.style.setProperty('block-size', `${100 / scale}%`);
    scaled.style.setProperty('transform', scale < 1 ? `scale(${scale})` : 'none');
  }

  #draw(width: number): void {
    const detail = Math.round(Math.min(WIDEST, Math.max(NARROWEST, width)));
    if (detail !== this.width) this.dispatchEvent(new CustomEvent('width-change', { detail }));
  }

  readonly #key = (event: KeyboardEvent): void => {
    const step = event.shiftKey ? BIG_STEP : STEP;
    const widths: Readonly<Record<string, number>> = {
      ArrowRight: this.width + step,
      ArrowLeft: this.width - step,
      Home: NARROWEST,
      End: WIDEST,
    };
    const width = widths[event.key];
    if (width === undefined) return;
    event.preventDefault();
    this.#draw(width);
  };

  readonly #down = (event: PointerEvent): void => {
    if (!(event.currentTarget instanceof HTMLElement)) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    this.#drag = { x: event.clientX, width: this.width };
    // The frame inside would take what moves over it.
    this.renderRoot.querySelector('.page')?.classList.add('held');
  };

  readonly #move = ({ clientX }: PointerEvent): void => {
    if (this.#drag) this.#draw(this.#drag.width + clientX - this.#drag.x);
  };

  readonly #up = (): void => {
    this.#drag = undefined;
    this.renderRoot.querySelector('.page')?.classList.remove('held');
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'width-desk': WidthDesk;
  }
}

customElements.define('width-desk', WidthDesk);
