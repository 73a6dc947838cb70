/** Does one after the other what concerns the same file: between a look at it and the writing nobody else writes. */
export class Turns {
  readonly #last = new Map<string, Promise<unknown>>();

  async take<T>(file: string, work: () => Promise<T>): Promise<T> {
    const turn = (this.#last.get(file) ?? Promise.resolve()).then(work, work);
    this.#last.set(file, turn);
    try {
      return await turn;
    } finally {
      if (this.#last.get(file) === turn) this.#last.delete(file);
    }
  }
}
