import type { Stance } from '../../document/index.js';
import { datedEvidence } from '../../evidence/dated-evidence.js';
import type { TimelineLayout } from '../../layout/timeline/timeline-layout.js';
import { timelineMessages } from '../../messages/en.js';
import { interpolate } from '../../messages/messages.js';
import { type CreditModel, creditModel } from '../parts/credit-model.js';
import type { SectionView } from '../section.js';
import { peakYear, timelineSummary } from './summary.js';
import { offersZoom } from './zoom-model.js';

/** A part of the sentence; with a stance, it is the count of that side. */
export interface Run {
  readonly text: string;
  readonly stance?: Stance;
}

/** A sentence that says how to read the picture. */
export interface Reading {
  readonly text: string;
  /** Whether it is true of the picture as it is now. */
  readonly now: boolean;
}

/** What stands around the picture: what it shows, how to read it, and whose it is. */
export interface CaptionModel extends CreditModel {
  /** "11 pieces of evidence, March 2024 to May 2026: 8 supporting, 3 counterexamples." */
  readonly sentence: readonly Run[];
  /** "supports, above" and "challenges, below.". */
  readonly sides: Readonly<Record<Stance, string>>;
  /** "Each mark is one case.", and what takes its place while the reader zooms. */
  readonly readings: readonly Reading[];
}

/** Splits a text around the counts that it contains. */
function runsOf(text: string, counts: Readonly<Record<Stance, string>>): readonly Run[] {
  for (const stance of ['supports', 'challenges'] as const) {
    const at = text.lastIndexOf(counts[stance]);
    if (at < 0) continue;
    const end = at + counts[stance].length;
    const rest = { ...counts, [stance]: '\0' };
    return [...runsOf(text.slice(0, at), rest), { text: counts[stance], stance }, ...runsOf(text.slice(end), rest)];
  }
  return text ? [{ text }] : [];
}

export function captionModel(
  view: SectionView,
  counts: Readonly<Record<Stance, string>>,
  layout: TimelineLayout | undefined,
): CaptionModel {
  const { supports, challenges, above, below, markIsCase, barIsDate, barIsCount } = view.messages(timelineMessages);
  const points = datedEvidence(view.trend);
  const coarse = points.some(({ date }) => date.precision !== 'day');
  const spans = coarse ? `${markIsCase} ${barIsDate}` : markIsCase;
  const reading = layout?.bars.length ? barIsCount : layout?.spansDrawn ? spans : markIsCase;
  // A longer document may have each of them, by what part of the time is visible.
  const long = offersZoom(view, true);
  const readings = long ? new Set([reading, spans, markIsCase, barIsCount]) : [reading];
  return {
    sentence: runsOf([timelineSummary(view, points), long && peakYear(view, points)].filter(Boolean).join(' '), counts),
    sides: {
      supports: interpolate(above, { side: supports }),
      challenges: interpolate(below, { side: challenges }),
    },
    readings: [...readings].map((text) => ({ text, now: text === reading })),
    ...creditModel(view),
  };
}
