import { LitElement, type PropertyValues } from 'lit';
import { repairing } from '../../sections/repair.js';

/** An element whose shadow tree a page's other scripts may change. */
export class RepairedElement extends LitElement {
  /** @internal Whether the tree is taken to be as the last update left it: looking at each part takes its time. */
  protected get untouched(): boolean {
    return false;
  }

  protected override update(changed: PropertyValues): void {
    const { renderRoot, renderOptions } = this;
    if (this.untouched) super.update(changed);
    else repairing(renderRoot, () => super.update(changed), renderOptions.renderBefore);
  }
}
