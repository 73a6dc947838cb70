import type { TemplateResult } from 'lit';
import { answerSoon, OnDemand } from '../behaviours/on-demand.js';
import type { SectionController, SectionHost } from '../section.js';
import type { PictureKind } from './draw-picture.js';
import type { PicturesModel, PicturesUi } from './model.js';

/** What shows the buttons and saves pictures. */
const saving = new OnDemand(() => import('./saving.js'));

/** Saves a section as a picture. */
export class PictureController implements SectionController<PicturesUi> {
  #opened = false;
  #last: Pick<PicturesUi, 'status' | 'trend'> = { status: '', trend: undefined };

  constructor(
    private readonly host: SectionHost,
    private readonly kind: PictureKind,
  ) {
    saving.use(this, () => this.#opened && host.requestUpdate());
  }

  get ui(): PicturesUi {
    const { code, failed } = saving;
    return { absent: failed, buttons: this.#opened ? code?.pictureButtons : undefined, ...this.#last };
  }

  open(): void {
    this.#opened = true;
    if (saving.code) this.host.requestUpdate();
    else answerSoon();
  }

  /** A function of the model, which has buttons only after what makes them has come. */
  readonly buttonsTemplate = (model: PicturesModel): TemplateResult | undefined =>
    saving.code?.buttonsTemplate(model, (button) => {
      void saving.code?.savePicture(this.host, this.kind, button, (result) => {
        this.#last = result;
        this.host.requestUpdate();
      });
    });
}
