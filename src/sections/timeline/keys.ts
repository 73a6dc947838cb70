import type { TimelineMark } from '../../layout/timeline/timeline-layout.js';

/** The mark that is nearest to `current` along the axis. */
function nearest(current: TimelineMark, marks: readonly TimelineMark[]): TimelineMark | undefined {
  let best: TimelineMark | undefined;
  for (const mark of marks) {
    if (!best || Math.abs(mark.x - current.x) < Math.abs(best.x - current.x)) best = mark;
  }
  return best;
}

/**
 * The mark to which a key leads: left and right on the screen (against time where the axis is mirrored), up to the
 * support and down to the challenges, Home and End to the ends of time, Page Down and Page Up to the next and the previous
 * challenge in time, and round from the last to the first.
 * @param marks in the order of time
 */
export function markFor(key: string, current: TimelineMark, marks: readonly TimelineMark[]): TimelineMark | undefined {
  const position = marks.findIndex(({ index }) => index === current.index);
  const mirrored = (marks[0]?.x ?? 0) > (marks.at(-1)?.x ?? 0);
  switch (key) {
    case 'ArrowRight':
      return marks[position + (mirrored ? -1 : 1)];
    case 'ArrowLeft':
      return marks[position - (mirrored ? -1 : 1)];
    case 'Home':
      return marks[0];
    case 'End':
      return marks.at(-1);
    case 'PageDown':
    case 'PageUp': {
      const round = [...marks.slice(position + 1), ...marks.slice(0, Math.max(position, 0))];
      const challenges = round.filter(({ evidence }) => evidence.stance === 'challenges');
      return challenges.at(key === 'PageDown' ? 0 : -1);
    }
    case 'ArrowUp':
    case 'ArrowDown': {
      const stance = key === 'ArrowUp' ? 'supports' : 'challenges';
      return current.evidence.stance === stance
        ? undefined
        : nearest(
            current,
            marks.filter(({ evidence }) => evidence.stance === stance),
          );
    }
    default:
      return undefined;
  }
}
