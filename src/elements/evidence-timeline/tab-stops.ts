/**
 * Which mark is in the tab order, by its index, and which one was before it: where marks have no nodes of their own,
 * these two do, in turns, so that focus moves from one node to another.
 */
export class TabStops {
  #both: readonly [number | undefined, number | undefined] = [undefined, undefined];
  #turn: 0 | 1 = 0;

  get both(): readonly (number | undefined)[] {
    return this.#both;
  }

  /** Which of the two is in the tab order. */
  get turn(): number {
    return this.#turn;
  }

  get current(): number | undefined {
    return this.#both[this.#turn];
  }

  set(index: number | undefined): void {
    if (index === this.current) return;
    this.#turn = this.#turn ? 0 : 1;
    this.#both = this.#turn ? [this.#both[0], index] : [index, this.#both[1]];
  }

  clear(): void {
    this.#both = [undefined, undefined];
  }
}
