import type { PropertyDeclarations } from 'lit';
import { keyword, writeAttribute } from './base/attributes.js';
import { hostStyles } from './base/host.styles.js';
import type { SectionTemplate, SectionView } from '../sections/section.js';
import { TrendElement } from './base/trend-element.js';
import { proseStyles } from '../sections/prose/styles.js';
import { type ProseName, proseSections } from '../sections/prose/template.js';

const NAMES = ['explanation', 'guidance', 'outlook', 'bottom-line'] as const;

/**
 * @summary One text section of a trend: the explanation, the guidance, the outlook or the bottom line.
 * @tag trend-prose
 * @csspart prose - one headed text
 * @csspart heading - its heading
 * @csspart text - its paragraphs
 * @csspart guidance - what holds the guidance for all audiences
 */
export class TrendProseElement extends TrendElement {
  static override styles = [hostStyles, proseStyles];
  static override properties: PropertyDeclarations = { section: { noAccessor: true } };

  readonly #templates = new Map<ProseName, SectionTemplate>();

  /**
   * Which text: `explanation` (the default), `guidance`, `outlook` or `bottom-line`.
   * @attr section
   */
  get section(): ProseName {
    return keyword(this, 'section', NAMES);
  }
  set section(name: ProseName | null) {
    writeAttribute(this, 'section', name);
  }

  protected override get skeletonLines(): readonly number[] {
    return [proseSections[this.section].skeletonLines];
  }

  protected override renderTrend(view: SectionView): unknown {
    const name = this.section;
    const template = this.#templates.get(name) ?? proseSections[name].attach(this);
    this.#templates.set(name, template);
    return template(view);
  }
}
