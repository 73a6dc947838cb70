import type { TrendDocument } from '../../document/index.js';
import { pictureMessages } from '../../messages/en.js';
import type { SectionView } from '../section.js';
import type { PictureButton } from './picture-button.js';

/** The state of the pictures. */
export interface PicturesUi {
  /** Whether what saves them cannot be had. */
  readonly absent: boolean;
  /** The buttons; undefined until the reader opens them, and what makes them has come. */
  readonly buttons: ((view: SectionView, summary: string) => readonly PictureButton[]) | undefined;
  /** The result of the last save, and the trend that was saved. */
  readonly status: string;
  readonly trend: TrendDocument | undefined;
}

export interface PicturesModel {
  /** Empty where no picture can be saved. */
  readonly summary: string;
  /** Undefined until the reader opens the pictures: most never do. */
  readonly buttons: readonly PictureButton[] | undefined;
  readonly status: string;
}

/** @param what names the picture that is saved */
export function picturesModel(view: SectionView, what: 'saveTimeline' | 'saveMeters', ui?: PicturesUi): PicturesModel {
  const summary = ui?.absent ? '' : view.messages(pictureMessages)[what];
  return {
    summary,
    buttons: ui?.buttons?.(view, summary),
    // The status of another trend's picture would mislead.
    status: ui?.trend === view.trend ? ui.status : '',
  };
}
