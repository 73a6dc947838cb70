/** A thing on a time axis that takes a lane. */
export interface Dodged {
  /** The position of its stem, in px; the list is sorted by it, ascending. */
  readonly x: number;
  /** Its length after the stem, in px: half of the mark, and the label beside it. */
  readonly extent: number;
}

/**
 * Gives each thing a lane, 0 nearest to the axis. A stem runs from the axis to its mark, so a thing that extends past a
 * later stem lies above that stem's mark. From the latest to the earliest, each takes the lowest such lane in which no
 * mark is within `gap`.
 * @param gap the least distance of two marks' stems in one lane, in px
 * @returns a lane for each, in the order of the list
 */
export function assignLanes(things: readonly Dodged[], gap: number): number[] {
  const lanes = new Array<number>(things.length).fill(0);
  // The earliest stem so far in each lane, which is the nearest of all later ones.
  const nearest: number[] = [];
  const distance = (lane: number, x: number) => (nearest[lane] ?? Infinity) - x;
  for (let i = things.length - 1; i >= 0; i--) {
    const thing = things[i];
    if (!thing) continue;
    const { x, extent } = thing;
    let lane = extent > 0 ? nearest.length : 0;
    while (lane > 0 && distance(lane - 1, x) >= extent) lane--;
    while (distance(lane, x) < gap) lane++;
    nearest[lane] = x;
    lanes[i] = lane;
  }
  return lanes;
}
