import { ReaderScroll } from '../../sections/behaviours/reader-scroll.js';
import { keepKeys } from './own-keys.js';
import { TrendAttributes } from './trend-attributes.js';

/** How an element gets along with the page around it. */
export abstract class PageElement extends TrendAttributes {
  /** @internal */
  readonly readerScroll = new ReaderScroll(this);

  override connectedCallback(): void {
    super.connectedCallback();
    keepKeys(this.renderRoot);
  }
}
