import type { OutlineSection } from '../outline.js';
import type { SectionView } from '../section.js';
import { headerModel } from './model.js';

/** The answer in short: title and meta stand above all sections. */
export function outline(view: SectionView): readonly OutlineSection[] {
  return [{ heading: '', blocks: [{ kind: 'paragraphs', paragraphs: headerModel(view).quickAnswer }] }];
}
