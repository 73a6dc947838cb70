import type { ChangeSet, Text } from '@codemirror/state';
import { indexOfText, type IndexOfText } from './index-of-text.js';
import { type Region, updateIndex } from './index-update.js';

/** Up to this length (UTF-16 code units) a text is read anew at once: it takes some milliseconds. */
const AT_ONCE = 200_000;

/** The index of a text that changes: of what is edited only the part is read that it touches. */
export class LiveIndex {
  #index: IndexOfText | undefined;
  #hole: Region | undefined;
  #isWanting = false;

  constructor(text: Text) {
    this.#index = indexOfText(text.toString());
  }

  /** Undefined while the text is no JSON, has no object at its top, or is not read yet. */
  get present(): IndexOfText | undefined {
    return this.#hole ? undefined : this.#index;
  }

  /** Whether the index of the present text has to be made elsewhere. */
  get isWanting(): boolean {
    return this.#isWanting;
  }

  /** @param isOwn whether the change leaves JSON behind, and is to be read at once, however long it is */
  change(changes: ChangeSet, before: Text, after: Text, isOwn: boolean): void {
    const updated = this.#index && updateIndex(this.#index, this.#hole, changes, before, after, AT_ONCE);
    this.#index = updated?.index;
    this.#hole = updated?.hole;
    // What is no JSON in its place may be so in the whole: the end of one list, and the begin of another.
    if (this.present) this.#isWanting = false;
    else if (isOwn || after.length <= AT_ONCE) this.#replace(indexOfText(after.toString()));
    else this.#isWanting = true;
  }

  /** Takes the index of the present text that was made elsewhere. @returns whether there was none */
  adopt(index: IndexOfText): boolean {
    if (this.present) return false;
    this.#replace(index);
    return true;
  }

  #replace(index: IndexOfText | undefined): void {
    // While there is none, the parts around the hole stay known.
    if (index) {
      this.#index = index;
      this.#hole = undefined;
    }
    this.#isWanting = false;
  }
}
