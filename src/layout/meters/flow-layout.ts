/** The flows from the source to the meters, each as the `d` of an SVG path: lines, all alike. */
export interface FlowLayout {
  readonly height: number;
  readonly flows: readonly string[];
}

/**
 * Flows from the source, at the middle of the left edge, to the meters, evenly spaced at the right edge. They say that
 * one feeds the other, and nothing of how much: shares of different totals add up to no whole that could be divided.
 * @param row the height of each meter
 */
export function flowsTo(meters: number, width = 100, row = 100): FlowLayout {
  const height = meters * row;
  const from = height / 2;
  const flows: string[] = [];
  for (let to = row / 2; to < height; to += row)
    flows.push(`M0 ${from}C${width / 2} ${from} ${width / 2} ${to} ${width} ${to}`);
  return { height, flows };
}
