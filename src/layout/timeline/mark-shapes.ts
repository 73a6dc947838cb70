/** The middle of a mark, in px. */
interface Point {
  readonly x: number;
  readonly y: number;
}

/** The outline of a support's mark. */
export const disc = ({ x, y }: Point, r: number) =>
  `M${x} ${y - r}a${r} ${r} 0 0 1 0 ${2 * r} ${r} ${r} 0 0 1 0 ${-2 * r}z`;

/** The outline of a challenge's mark; `r` is from its middle to its tips. */
export const diamond = ({ x, y }: Point, r: number) => `M${x} ${y - r}l${r} ${r} ${-r} ${r} ${-r} ${-r}z`;
