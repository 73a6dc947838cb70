/** A thing on a time axis that wants a lane: where its stem stands, and how far it reaches after it. */
export interface Stackable {
  /** The stem's place, in px; the list is sorted by it, ascending. */
  readonly x: number;
  /** Room after the stem, in px: the half of the mark, and the label beside it. */
  readonly reach: number;
}

/**
 * Gives each thing a lane, 0 nearest to the axis. A stem runs from the axis to its mark, so whatever
 * reaches past a later stem must lie above that stem's mark. From the latest to the earliest, each
 * takes the lowest such lane, and one that no mark within `gap` holds.
 * @param gap the least distance of two marks' stems in one lane, in px
 * @returns a lane for each, in the order of the list
 */
export function assignLanes(things: readonly Stackable[], gap: number): number[] {
  const lanes = new Array<number>(things.length).fill(0);
  for (let i = things.length - 1; i >= 0; i--) {
    const thing = things[i];
    if (!thing) continue;
    const { x, reach } = thing;
    const far = Math.max(reach, gap);
    const taken: number[] = [];
    let lane = 0;
    for (let j = i + 1; j < things.length; j++) {
      const distance = (things[j]?.x ?? Infinity) - x;
      if (distance >= far) break;
      const laterLane = lanes[j] ?? 0;
      if (distance < reach) lane = Math.max(lane, laterLane + 1);
      taken.push(laterLane);
    }
    while (taken.includes(lane)) lane++;
    lanes[i] = lane;
  }
  return lanes;
}
