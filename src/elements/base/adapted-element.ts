import { nothing, type PropertyValues } from 'lit';
import type { SectionView } from '../../sections/section.js';
import type { LoadState } from '../../store/load-state.js';
import { Background } from '../background/background.js';
import { PageElement } from './page-element.js';

/** An element whose colours can be read on the page's background. */
export abstract class AdaptedElement extends PageElement {
  readonly #background = new Background(this);
  #bare = false;

  /** @internal The load state as this element shows it. */
  abstract get loadState(): LoadState;

  /** @internal Undefined while there is no trend. */
  abstract get view(): SectionView | undefined;

  /** @internal Whether only the box is rendered that a trend stands in. */
  protected get bare(): boolean {
    return this.#bare;
  }

  /** @internal What the bare box holds, as high as what follows; undefined where that height is not known. */
  protected renderBare(): unknown {
    return this.hasUpdated ? undefined : nothing;
  }

  /** @internal Adapts the colours to the background, once for each load state. */
  protected adaptColours(): void {
    this.#background.adapt(this.loadState);
  }

  protected override update(changed: PropertyValues): void {
    const isNew = this.view !== undefined && !this.renderRoot.querySelector('[part=content]');
    // A box that became lower for a moment would move a page that is scrolled to its end.
    if (isNew && this.#background.isLoaded && this.renderBare() !== undefined) {
      // Colours are read while there is nothing else: later, reading them would have all of it styled twice.
      this.#bare = true;
      super.update(changed);
      this.#bare = false;
      this.adaptColours();
    }
    super.update(changed);
  }
}
