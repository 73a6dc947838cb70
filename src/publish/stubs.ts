import type { TrendDocument } from '../document/index.js';

export const timelinePicture = (trend: TrendDocument, { src }: { src: string }): string =>
  `<svg xmlns="http://www.w3.org/2000/svg"><title>${trend.id} ${src}</title></svg>`;
export const socialPicture = timelinePicture;
export const embedPage = (): string => '';
