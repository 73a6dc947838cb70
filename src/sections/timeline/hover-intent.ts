/** A position, or the side of a box, in px of the window. */
interface Point {
  readonly x: number;
  readonly y: number;
}

/** How long a hover outlasts a pointer that has left its mark, in ms. */
const GRACE = 200;

/** A way that misses the box by less still leads to it, in px. */
const SLACK = 8;

/** Whether a position lies on a straight way from another one to a box. */
export function isOnTheWay(from: Point, at: Point, box: DOMRectReadOnly): boolean {
  if (Math.hypot(at.x - from.x, at.y - from.y) < 1e-6) return true;
  // The ray through both positions reaches the box behind the second: each axis limits where along the ray.
  let [low, high] = [1, Infinity];
  for (const [start, way, least, most] of [
    [from.x, at.x - from.x, box.left - SLACK, box.right + SLACK],
    [from.y, at.y - from.y, box.top - SLACK, box.bottom + SLACK],
  ] as const) {
    if (Math.abs(way) < 1e-9) {
      if (start < least || start > most) return false;
      continue;
    }
    const [a, b] = [(least - start) / way, (most - start) / way];
    low = Math.max(low, Math.min(a, b));
    high = Math.min(high, Math.max(a, b));
  }
  return low <= high;
}

const distance = ({ x, y }: Point, box: DOMRectReadOnly) =>
  Math.hypot(Math.max(box.left - x, x - box.right, 0), Math.max(box.top - y, y - box.bottom, 0));

/**
 * Decides which piece the pointer means: on its way from a mark to the detail of that, it means no other (WCAG 2.2,
 * 1.4.13).
 */
export class HoverIntent {
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Where the pointer last was on the mark whose detail is open. */
  #from: Point = { x: 0, y: 0 };
  #away = Infinity;

  /**
   * @param hovered the piece that the pointer means so far
   * @param box the detail that is open
   */
  constructor(
    private readonly hovered: () => number | undefined,
    private readonly box: () => DOMRectReadOnly | undefined,
    private readonly hover: (index: number | undefined) => void,
  ) {}

  /** @param index the piece at the pointer */
  move(index: number | undefined, at: Point): void {
    const hovered = this.hovered();
    const box = hovered === undefined ? undefined : this.box();
    if (index === hovered || !box) {
      this.#from = at;
      this.#away = Infinity;
      this.#decide(index);
      return;
    }
    const away = distance(at, box);
    const nearer = away < this.#away;
    this.#away = away;
    if (isOnTheWay(this.#from, at, box)) {
      if (nearer) this.#wait(index);
      else this.#timer ??= this.#later(index);
    } else if (index !== undefined) this.#decide(index);
    else this.#timer ??= this.#later(index);
  }

  /** The pointer is on the detail. */
  stay(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /** The pointer has left the plot. */
  leave(): void {
    this.#wait(undefined);
  }

  #decide(index: number | undefined): void {
    this.stay();
    this.hover(index);
  }

  #wait(index: number | undefined): void {
    this.stay();
    this.#timer = this.#later(index);
  }

  #later(index: number | undefined): ReturnType<typeof setTimeout> {
    return setTimeout(() => this.#decide(index), GRACE);
  }
}
