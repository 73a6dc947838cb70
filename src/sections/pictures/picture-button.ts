import type { PictureSize } from '../../layout/picture/picture-frame.js';

export type PictureFormat = 'PNG' | 'SVG';

/** A button that saves a picture. */
export interface PictureButton {
  readonly size: PictureSize;
  readonly format: PictureFormat;
  /** Pixels for each px of the picture. */
  readonly scale: number;
  readonly label: string;
  /** The label, and what is saved: the same labels stand below other pictures. */
  readonly name: string;
}
