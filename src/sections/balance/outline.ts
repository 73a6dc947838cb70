import type { Block } from '../outline.js';
import type { SectionView } from '../section.js';
import { asOfText, balanceCounts } from './model.js';

/** "8 supporting, 3 counterexamples · as of June 2026"; of a trend without evidence there is nothing to count. */
export function balanceOutline(view: SectionView): Block {
  const parts = view.trend.evidence?.length ? [balanceCounts(view), asOfText(view)] : [];
  return { kind: 'paragraphs', paragraphs: [parts.filter(Boolean).join(' · ')] };
}
