import { datedEvidence } from '../../evidence/dated-evidence.js';
import { timelineMessages } from '../../messages/en.js';
import type { OutlineSection } from '../outline.js';
import type { SectionView } from '../section.js';
import { timelineSummary } from './summary.js';

/** "11 pieces of evidence, March 2024 to May 2026: 8 supporting, 3 counterexamples." */
export function outline(view: SectionView): readonly OutlineSection[] {
  const evidence = datedEvidence(view.trend);
  const paragraphs = evidence.length > 0 ? [timelineSummary(view, evidence)] : [];
  return [{ heading: view.messages(timelineMessages).timeline, blocks: [{ kind: 'paragraphs', paragraphs }] }];
}
