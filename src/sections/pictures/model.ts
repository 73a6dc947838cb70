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
  /** Pixels for each px of the picture. */
  readonly scale: number;
  readonly label: string;
  /** The label, and what is saved: the same labels stand below other pictures. */
  readonly name: string;
}

export interface PicturesModel {
  readonly summary: string;
  /** Undefined until the reader opens the pictures: most never do. */
  readonly buttons: readonly PictureButton[] | undefined;
  readonly status: string;
}

/** The formats of a picture: PNG as large as networks want it, and sharp on a large screen. */
const FORMATS = [
  { format: 'PNG', scale: 1, name: 'PNG' },
  { format: 'PNG', scale: 2, name: 'PNG 2×' },
  { format: 'SVG', scale: 1, name: 'SVG' },
] as const;

/** @param what names the picture that is saved */
export function picturesModel(
  { trend, messages }: SectionView,
  what: 'saveTimeline' | 'saveMeters',
  ui?: PicturesUi,
): PicturesModel {
  const { [what]: summary, slide, socialCard } = messages(pictureMessages);
  const buttons = (size: PictureSize, label: string) =>
    FORMATS.map(({ format, scale, name }) => ({
      size,
      format,
      scale,
      label: `${label} ${name}`,
      name: `${label} ${name}: ${summary}`,
    }));
  return {
    summary,
    buttons: ui?.opened ? [...buttons('slide', slide), ...buttons('card', socialCard)] : undefined,
    // The status of another trend's picture would mislead.
    status: ui?.trend === trend ? ui.status : '',
  };
}
