import type { Section, SectionTemplate, SectionView } from './section.js';
import { TrendElement } from './trend-element.js';

/** An element that shows one section of a trend. */
export abstract class SectionElement extends TrendElement {
  #template: SectionTemplate | undefined;

  protected abstract readonly section: Section;

  protected override get shape(): readonly number[] {
    return [this.section.lines];
  }

  protected override renderTrend(view: SectionView): unknown {
    return (this.#template ??= this.section.attach(this))(view);
  }
}
