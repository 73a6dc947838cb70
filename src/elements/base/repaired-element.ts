import { LitElement, type PropertyValues } from 'lit';
import { repairing } from '../../sections/repair.js';

/** An element whose shadow tree a page's other scripts may change. */
export class RepairedElement extends LitElement {
  protected override update(changed: PropertyValues): void {
    const { renderRoot, renderOptions } = this;
    repairing(renderRoot, () => super.update(changed), renderOptions.renderBefore);
  }
}
