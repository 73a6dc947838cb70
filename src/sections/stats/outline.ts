import { balanceOutline } from '../balance/outline.js';
import type { OutlineSection } from '../outline.js';
import type { SectionView } from '../section.js';
import { statsModel } from './model.js';

/** The shares, and the counts of both sides below them. */
export function outline(view: SectionView): readonly OutlineSection[] {
  const stats = statsModel(view)?.stats ?? [];
  const shares = stats.map(({ label, figure, counts }) => ({
    share: figure.map(({ text }) => text).join(''),
    label,
    counts,
    detail: '',
  }));
  return [{ heading: '', blocks: [{ kind: 'shares', shares }, balanceOutline(view)] }];
}
