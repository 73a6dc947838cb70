import type { PropertyDeclarations } from 'lit';
import { bottomLineSection, explanationSection, guidanceSection, outlookSection } from '../sections/prose/section.js';
import type { Section } from '../sections/section.js';
import { keyword, writeAttribute } from './base/attributes.js';
import { SectionElement, stylesOf } from './section-element.js';

const SECTIONS: Readonly<Record<ProseName, Section>> = {
  explanation: explanationSection,
  guidance: guidanceSection,
  outlook: outlookSection,
  'bottom-line': bottomLineSection,
};

/** The names that `section` takes. */
export type ProseName = 'explanation' | 'guidance' | 'outlook' | 'bottom-line';

/**
 * @summary One text section of a trend: the explanation, the guidance, the outlook or the bottom line.
 * @tag trend-prose
 */
export class TrendProseElement extends SectionElement {
  static override styles = stylesOf(explanationSection);
  static override properties: PropertyDeclarations = { section: { noAccessor: true } };

  /**
   * Which text: `explanation` (the default), `guidance`, `outlook` or `bottom-line`.
   * @attr section
   */
  get section(): ProseName {
    return keyword(this, 'section', ['explanation', 'guidance', 'outlook', 'bottom-line']);
  }
  set section(name: ProseName | null) {
    writeAttribute(this, 'section', name);
  }

  /** @internal */
  protected override get shownSection(): Section {
    return SECTIONS[this.section];
  }
}
