import { LitElement } from 'lit';
import type { Studio } from './studio.js';

/** Which part of the studio tells of a change. */
type Source = 'document' | 'settings';

/**
 * A part of the studio's page. It is given the studio by property, and drawn anew when what it names in `watches` changes.
 */
export abstract class Pane extends LitElement {
  static override properties = { studio: { attribute: false } };

  declare studio: Studio | undefined;

  /** The events on which the pane is drawn anew. */
  protected readonly watches: readonly (readonly [Source, string])[] = [['document', 'change']];

  #watched: Studio | undefined;
  readonly #draw = (): void => this.requestUpdate();

  override connectedCallback(): void {
    super.connectedCallback();
    this.#watch(this.studio);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#watch(undefined);
  }

  protected override willUpdate(): void {
    if (this.isConnected) this.#watch(this.studio);
  }

  #watch(studio: Studio | undefined): void {
    if (studio === this.#watched) return;
    for (const [source, event] of this.watches) {
      this.#watched?.[source].removeEventListener(event, this.#draw);
      studio?.[source].addEventListener(event, this.#draw);
    }
    this.#watched = studio;
  }
}
