import { isServer, nothing, type TemplateResult } from 'lit';
import type { Section, SectionController, SectionHost, SectionView } from './section.js';

/** Lit's build for Node runs in unit tests too, which have a document. Lit types it as the literal false. */
const ON_SERVER = (isServer as boolean) && typeof document === 'undefined';

/** Renders sections for one element, each with a controller of its own. */
export class SectionRenderer {
  readonly #controllers = new Map<Section, SectionController | undefined>();

  constructor(private readonly host: SectionHost) {}

  render(section: Section, view: SectionView): TemplateResult | typeof nothing {
    const { presentation } = section;
    if (!ON_SERVER && !this.#controllers.has(section)) {
      this.#controllers.set(section, presentation.connect?.(this.host));
    }
    const controller = this.#controllers.get(section);
    const model = section.model(view, controller?.ui);
    return model === undefined ? nothing : presentation.template(model, controller);
  }
}
