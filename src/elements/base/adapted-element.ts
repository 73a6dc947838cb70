import type { PropertyValues } from 'lit';
import type { TrendDocument } from '../../document/index.js';
import type { LoadState } from '../../store/load-state.js';
import { Background } from '../background/background.js';
import { PageElement } from './page-element.js';

/** An element whose colours can be read on the page's background. */
export abstract class AdaptedElement extends PageElement {
  readonly #background = new Background(this);
  #bare = false;

  abstract get trend(): TrendDocument | undefined;

  /** @internal The load state as this element shows it. */
  abstract get loadState(): LoadState;

  /** @internal Whether only the box is rendered that a trend stands in. */
  protected get bare(): boolean {
    return this.#bare;
  }

  /** @internal Adapts the colours to the background, once for each load state. */
  protected adaptColours(): void {
    this.#background.adapt(this.loadState);
  }

  protected override update(changed: PropertyValues): void {
    const isNew = this.loadState.status === 'ready' && !this.renderRoot.querySelector('[part=content]');
    if (isNew && this.#background.isLoaded) {
      // Colours are read while there is nothing else: later, reading them would have all of it styled twice.
      this.#bare = true;
      super.update(changed);
      this.#bare = false;
      this.adaptColours();
    }
    super.update(changed);
  }
}
