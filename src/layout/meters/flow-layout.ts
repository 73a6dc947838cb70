/** One flow from the source to its meter, as the `d` of an SVG path. */
export interface FlowLayout {
  /** The height of the picture, 100 for each meter; the width is 100. */
  readonly height: number;
  readonly ribbons: readonly string[];
}

/** One flow that runs down beside the meters and turns into its own. Lengths in px. */
export interface Rail {
  readonly x: number;
  readonly thickness: number;
}

/** All flows together are at most this share of the height: about as tall as the source. */
const SOURCE = 0.3;

/** The width of all rails, in px. */
const RAIL_ROOM = 44;

/** The thinnest visible flow. */
const HAIRLINE = 1.5;

/**
 * Ribbons from the source at the middle of the left edge to the meters, evenly spaced at the right edge, each as thick
 * as its share. The picture is stretched to fit.
 * @param shares 0–1, one for each meter
 */
export function flowRibbons(shares: readonly number[]): FlowLayout {
  const height = shares.length * 100;
  const thickest = (height * SOURCE) / shares.length;
  const thickness = shares.map((share) => Math.max(HAIRLINE, share * thickest));
  let from = height / 2;
  for (const value of thickness) from -= value / 2;
  const ribbons = thickness.map((value, index) => {
    const to = index * 100 + 50 - value / 2;
    const ribbon = `M0 ${from}C50 ${from} 50 ${to} 100 ${to}v${value}C50 ${to + value} 50 ${from + value} 0 ${from + value}z`;
    from += value;
    return ribbon;
  });
  return { height, ribbons };
}

/**
 * The same flows for a narrow picture, side by side along one edge. The first meter's is innermost, so that no two
 * cross.
 * @param shares 0–1, one for each meter
 */
export function flowRails(shares: readonly number[]): readonly Rail[] {
  const lane = Math.min(16, RAIL_ROOM / shares.length);
  // In narrow lanes the gap shrinks first, then the hairline.
  const room = lane - Math.min(1, lane / 4);
  return shares.map((share, index) => ({
    x: (shares.length - index - 0.5) * lane,
    thickness: Math.max(Math.min(HAIRLINE, room), share * room),
  }));
}
