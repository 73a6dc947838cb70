/** A thing on a time axis that wants a lane: where its stem stands, and how far it reaches after it. */
export interface Dodged {
  /** The stem's place, in px; the list is sorted by it, ascending. */
  readonly x: number;
  /** Room after the stem, in px: the half of the mark, and the label beside it. */
  readonly extent: number;
}

/**
 * Gives each thing a lane, 0 nearest to the axis. A stem runs from the axis to its mark, so whatever
 * reaches past a later stem must lie above that stem's mark. From the latest to the earliest, each
 * takes the lowest such lane, and one that no mark within `gap` holds.
 * @param gap the least distance of two marks' stems in one lane, in px
 * @returns a lane for each, in the order of the list
 */
export function assignLanes(things: readonly Dodged[], gap: number): number[] {
  const lanes = new Array<number>(things.length).fill(0);
  // In each lane the earliest stem so far: of all those that are later, the nearest.
  const nearest: number[] = [];
  const distance = (lane: number, x: number) => (nearest[lane] ?? Infinity) - x;
  for (let i = things.length - 1; i >= 0; i--) {
    const thing = things[i];
    if (!thing) continue;
    const { x, extent: reach } = thing;
    let lane = reach > 0 ? nearest.length : 0;
    while (lane > 0 && distance(lane - 1, x) >= reach) lane--;
    while (distance(lane, x) < gap) lane++;
    nearest[lane] = x;
    lanes[i] = lane;
  }
  return lanes;
}
