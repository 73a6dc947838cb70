import type { TrendDocument } from '../../document/index.js';
import { pictureMessages } from '../../messages/en.js';
import { interpolate } from '../../messages/messages.js';
import type { PictureSize } from '../../layout/picture/picture-frame.js';
import { download } from '../behaviours/download.js';
import type { SectionHost, SectionView } from '../section.js';
import type { PictureKind } from './draw-picture.js';
import { loadDrawing } from './load-drawing.js';

export type PictureFormat = 'PNG' | 'SVG';

/** Saves a section as a picture. */
export class PictureController {
  /** Whether the reader was ever about to open it; until then there are no buttons. */
  opened = false;
  #status = '';
  #of: TrendDocument | undefined;

  constructor(
    private readonly host: SectionHost,
    private readonly kind: PictureKind,
  ) {}

  /** What there is to say of the last picture, as long as its trend is shown. */
  status({ trend }: SectionView): string {
    return trend === this.#of ? this.#status : '';
  }

  open(): void {
    this.opened = true;
    this.host.requestUpdate();
  }

  async save(view: SectionView, size: PictureSize, format: PictureFormat): Promise<void> {
    const words = view.messages(pictureMessages);
    const name = `${view.trend.id}-${this.kind}-${size}.${format.toLowerCase()}`;
    this.#of = view.trend;
    // Where the same is said again, it would not be heard.
    this.#say('');
    try {
      const { drawPicture, pngOf } = await loadDrawing();
      const svg = drawPicture(view, this.kind, size, this.host);
      const file = format === 'SVG' ? svg : await pngOf(svg);
      if (file) download(name, format === 'SVG' ? 'image/svg+xml' : 'image/png', file);
      this.#say(file ? interpolate(words.pictureSaved, { name }) : words.noPng);
    } catch {
      this.#say(words.noPicture);
    }
  }

  #say(text: string): void {
    this.#status = text;
    this.host.requestUpdate();
  }
}
