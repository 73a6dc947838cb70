import type { TrendDocument } from '../../document/index.js';
import type { PictureSize } from '../../layout/picture/picture-frame.js';
import { pictureMessages } from '../../messages/en.js';
import type { SectionView } from '../section.js';

export type PictureFormat = 'PNG' | 'SVG';

/** The state of the pictures. */
export interface PicturesUi {
  /** Whether the reader has opened them. */
  readonly opened: boolean;
  /** The result of the last save, and the trend that was saved. */
  readonly status: string;
  readonly trend: TrendDocument | undefined;
}

export interface PictureButton {
  readonly size: PictureSize;
  readonly format: PictureFormat;
  readonly label: string;
}

export interface PicturesModel {
  readonly summary: string;
  /** Undefined until the reader opens the pictures: most never do. */
  readonly buttons: readonly PictureButton[] | undefined;
  readonly status: string;
}

export function picturesModel({ trend, messages }: SectionView, ui?: PicturesUi): PicturesModel {
  const { savePicture, slide, socialCard } = messages(pictureMessages);
  const buttons = (size: PictureSize, label: string) =>
    (['PNG', 'SVG'] as const).map((format) => ({ size, format, label: `${label} ${format}` }));
  return {
    summary: savePicture,
    buttons: ui?.opened ? [...buttons('slide', slide), ...buttons('card', socialCard)] : undefined,
    // The status of another trend's picture would mislead.
    status: ui?.trend === trend ? ui.status : '',
  };
}
