import { warnOnce } from '../../console/warn-once.js';
import { pictureMessages } from '../../messages/en.js';
import { interpolate } from '../../messages/messages.js';
import { download } from '../behaviours/download.js';
import type { SectionController, SectionHost } from '../section.js';
import type { PictureKind } from './draw-picture.js';
import { loadDrawing } from './load-drawing.js';
import type { PictureButton, PicturesUi } from './model.js';

/** Saves a section as a picture. */
export class PictureController implements SectionController<PicturesUi> {
  #ui: PicturesUi = { opened: false, status: '', trend: undefined };

  constructor(
    private readonly host: SectionHost,
    private readonly kind: PictureKind,
  ) {}

  get ui(): PicturesUi {
    return this.#ui;
  }

  open(): void {
    this.#set({ opened: true });
  }

  /** Draws the trend that the host shows, and hands the file to the browser. */
  async save({ size, format, scale }: PictureButton): Promise<void> {
    const { view } = this.host;
    if (!view) return;
    const { trend } = view;
    const { pictureSaved, noPng, noPicture } = view.messages(pictureMessages);
    const name = `${trend.id}-${this.kind}-${size}${scale > 1 ? `-${scale}x` : ''}.${format.toLowerCase()}`;
    // A screen reader announces a status again only if its text changed in between.
    this.#set({ status: '', trend });
    try {
      const { drawPicture, pngOf, svgOf } = await loadDrawing().catch((error: unknown) => {
        warnOnce('pictures.js could not be loaded: put it beside the script.');
        throw error;
      });
      const drawing = drawPicture(view, this.kind, size, this.host);
      const file = format === 'SVG' ? svgOf(drawing) : await pngOf(drawing, scale);
      if (file) download(name, format === 'SVG' ? 'image/svg+xml' : 'image/png', file);
      this.#set({ status: file ? interpolate(pictureSaved, { name }) : noPng });
    } catch {
      this.#set({ status: noPicture });
    }
  }

  #set(change: Partial<PicturesUi>): void {
    this.#ui = { ...this.#ui, ...change };
    this.host.requestUpdate();
  }
}
