import { history, redo, redoDepth, undo, undoDepth } from '@codemirror/commands';
import { json } from '@codemirror/lang-json';
import { EditorState, Transaction, type TransactionSpec } from '@codemirror/state';
import { findNodeAtLocation, type Node, parseTree } from 'jsonc-parser';
import { type Edit, insertItems, removeItems, reorderItems, setValue, smallest } from './edits.js';
import { type Fault, faultsOf } from './fault.js';
import { type Path, pointerOf } from './path.js';

/** How long after the last change the document is looked through, in ms. */
const PAUSE = 30;

/**
 * A trend document as its author works on it: a JSON text, and nothing beside it. The form and the text editor change this
 * text and read from it, so they are always in step, have one history, and keep what they do not know.
 * @fires change - the text has changed
 * @fires analysis - `faults` are new
 * @fires focus-path - a value is to be shown; `detail` is its path
 */
export class StudioDocument extends EventTarget {
  #state: EditorState;
  #faults: readonly Fault[] = [];
  #analysed: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #read: { readonly text: string; readonly value: unknown; readonly tree: Node | undefined } | undefined;
  #batch = 0;

  constructor(text: string) {
    super();
    this.#state = EditorState.create({
      doc: text,
      extensions: [
        history({ joinToEvent: (transaction, adjacent) => adjacent || transaction.isUserEvent('input.type.batch') }),
        json(),
        EditorState.lineSeparator.of(text.includes('\r\n') ? '\r\n' : '\n'),
      ],
    });
    this.#analyseSoon();
  }

  get state(): EditorState {
    return this.#state;
  }

  get text(): string {
    return this.#state.sliceDoc();
  }

  /** Whether the text is JSON with an object at its top: else the form has nothing to show. */
  get readable(): boolean {
    const { value } = this.#parsed();
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  }

  /** Of the last analysis, sorted by place. */
  get faults(): readonly Fault[] {
    return this.#faults;
  }

  /** Whether `faults` are those of the present text. */
  get isAnalysed(): boolean {
    return this.#analysed === this.text;
  }

  /** @returns undefined where there is no such value, and while the text is no JSON */
  valueAt(path: Path): unknown {
    let value = this.#parsed().value;
    for (const key of path) {
      if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
      value = (value as Readonly<Record<string, unknown>>)[key];
    }
    return value;
  }

  /** The number of items of a list; 0 where there is none. */
  lengthOf(path: Path): number {
    const value = this.valueAt(path);
    return Array.isArray(value) ? value.length : 0;
  }

  /** Sets a value, and makes what is missing on the way; undefined takes the property out. */
  set(path: Path, value: unknown): void {
    if (!this.readable) return;
    const isText = typeof value === 'string' && typeof this.valueAt(path) === 'string';
    this.#edit(setValue(this.text, path, value), isText ? 'input.type.form' : 'form');
  }

  insert(list: Path, index: number, values: readonly unknown[]): void {
    const node = this.#nodeAt(list);
    if (node?.type === 'array') this.#edit(insertItems(this.text, node, index, values, list.length), 'form.insert');
    else this.set(list, values);
  }

  remove(list: Path, index: number, count = 1): void {
    const node = this.#nodeAt(list);
    if (node?.type === 'array') this.#edit(removeItems(node, index, count), 'form.remove');
  }

  move(list: Path, from: number, to: number): void {
    const order = [...Array(this.lengthOf(list)).keys()];
    order.splice(to, 0, ...order.splice(from, 1));
    this.reorder(list, order);
  }

  /** Brings the items into another order; `order[i]` is the present index of what comes to `i`. */
  reorder(list: Path, order: readonly number[]): void {
    const node = this.#nodeAt(list);
    if (node?.type === 'array') this.#edit(reorderItems(this.text, node, order), 'form.move');
  }

  /** Puts another document in the place of this one; can be undone. */
  replace(text: string): void {
    const old = this.text;
    this.#edit([smallest(old, { from: 0, to: old.length, insert: text })], 'form.replace');
  }

  /** Makes one step of undo of what is changed inside. */
  batch(change: () => void): void {
    this.#batch = 1;
    try {
      change();
    } finally {
      this.#batch = 0;
    }
  }

  undo(): boolean {
    return undo({ state: this.#state, dispatch: (transaction) => this.dispatch([transaction]) });
  }

  redo(): boolean {
    return redo({ state: this.#state, dispatch: (transaction) => this.dispatch([transaction]) });
  }

  get canUndo(): boolean {
    return undoDepth(this.#state) > 0;
  }

  get canRedo(): boolean {
    return redoDepth(this.#state) > 0;
  }

  /** The faults of a value and of what is in it. */
  faultsAt(path: Path): readonly Fault[] {
    const pointer = pointerOf(path);
    return this.#faults.filter((fault) => fault.pointer === pointer || fault.pointer.startsWith(`${pointer}/`));
  }

  /** Asks form and text editor to show a value. */
  focus(path: Path): void {
    this.dispatchEvent(new CustomEvent('focus-path', { detail: path }));
  }

  dispatch(transactions: readonly Transaction[]): void {
    const last = transactions.at(-1);
    if (!last) return;
    this.#state = last.state;
    if (!transactions.some(({ docChanged }) => docChanged)) return;
    this.#analyseSoon();
    this.dispatchEvent(new Event('change'));
  }

  #edit(edits: readonly Edit[], userEvent: string): void {
    if (edits.length === 0) return;
    const spec: TransactionSpec = { changes: [...edits], userEvent };
    if (this.#batch > 0) spec.userEvent = this.#batch++ === 1 ? 'form.batch' : 'input.type.batch';
    this.dispatch([this.#state.update(spec)]);
  }

  #parsed() {
    const text = this.text;
    if (this.#read?.text === text) return this.#read;
    let value: unknown;
    try {
      value = JSON.parse(text.replace(/^\uFEFF/, ''));
    } catch {
      value = undefined;
    }
    this.#read = { text, value, tree: value === undefined ? undefined : parseTree(text) };
    return this.#read;
  }

  #nodeAt(path: Path): Node | undefined {
    const { tree } = this.#parsed();
    return tree && findNodeAtLocation(tree, [...path]);
  }

  #analyseSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#analysed = this.text;
      this.#faults = faultsOf(this.#analysed);
      this.dispatchEvent(new Event('analysis'));
    }, PAUSE);
  }
}
