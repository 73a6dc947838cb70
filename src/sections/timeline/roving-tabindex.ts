/**
 * Which piece is in the tab order, and which one was before it. Where marks have no nodes of their own, these two have
 * one each, so that focus moves from one node to another.
 */
export class RovingTabindex {
  #pair: readonly [number | undefined, number | undefined] = [undefined, undefined];
  #active: 0 | 1 = 0;

  get pair(): readonly (number | undefined)[] {
    return this.#pair;
  }

  /** The position in the pair of the piece in the tab order. */
  get active(): number {
    return this.#active;
  }

  get current(): number | undefined {
    return this.#pair[this.#active];
  }

  set(index: number | undefined): void {
    if (index === this.current) return;
    this.#active = this.#active ? 0 : 1;
    this.#pair = this.#active ? [this.#pair[0], index] : [index, this.#pair[1]];
  }

  clear(): void {
    this.#pair = [undefined, undefined];
  }
}
