import type { Section, SectionTemplate, SectionView } from '../sections/section.js';
import { TrendElement } from './base/trend-element.js';

/** An element that shows one section of a trend. */
export abstract class SectionElement extends TrendElement {
  #template: SectionTemplate | undefined;

  protected abstract readonly section: Section;

  protected override get skeletonLines(): readonly number[] {
    return [this.section.skeletonLines];
  }

  protected override renderTrend(view: SectionView): unknown {
    return (this.#template ??= this.section.attach(this))(view);
  }
}
