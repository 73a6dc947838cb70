/**
 * Which piece is in the tab order, and which ones were in it since the focus came. Where marks have no nodes of their own,
 * these have one each until the focus leaves: a screen reader takes the end of a neighbour for the end of what is in focus.
 */
export class RovingTabindex {
  current: number | undefined;
  #visited: readonly number[] = [];

  get visited(): readonly number[] {
    return this.#visited;
  }

  set(index: number | undefined): void {
    this.current = index;
    if (index !== undefined && !this.#visited.includes(index)) this.#visited = [...this.#visited, index];
  }

  /** Forgets all but the piece in the tab order. */
  forget(): void {
    this.#visited = this.current === undefined ? [] : [this.current];
  }

  clear(): void {
    this.set(undefined);
    this.forget();
  }
}
