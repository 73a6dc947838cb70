import { history, redo, redoDepth, undo, undoDepth } from '@codemirror/commands';
import { EditorState, Transaction, type TransactionSpec } from '@codemirror/state';
import type { Fix } from '../../lint/index.js';
import { Faults } from './faults.js';
import { listAt, renameEdits, setEdits, spanAt } from './changes-of-edits.js';
import { type Edit, insertItems, removeParts, reorderItems, smallest, type Source } from './edits.js';
import type { Fault } from './fault.js';
import type { Known } from './index-of-text.js';
import { layoutOfText } from './layout-of-text.js';
import { lineEndOf, lineEnds, linesOf, setLineEnd, textOf } from './line-ends.js';
import { LiveIndex } from './live-index.js';
import { type Path, pathOf } from './path.js';
import { readValue } from './read-values.js';

/**
 * A trend document as its author works on it: a JSON text, and nothing beside it. The form and the text editor change this
 * text and read from it, so they are always in step, have one history, and keep what they do not know.
 * @fires change - the text has changed
 * @fires transactions - the state is another; `detail` are the transactions that led to it
 * @fires analysis - `faults` are new
 * @fires focus-path - a value is to be shown; `detail` is its path
 */
export class StudioDocument extends EventTarget {
  #state: EditorState;
  readonly #index: LiveIndex;
  readonly #faults: Faults;
  #known: Known & { readonly doc?: unknown } = {};
  #batch: { count: number; readonly time: number } | undefined;

  constructor(text: string) {
    super();
    this.#state = EditorState.create({
      doc: linesOf(text),
      extensions: [
        history({ joinToEvent: (transaction, adjacent) => adjacent || transaction.isUserEvent('input.type.batch') }),
        lineEnds(text),
      ],
    });
    this.#index = new LiveIndex(this.#state.doc);
    this.#faults = new Faults(this.#state.doc, (index) => {
      const isNews = index !== undefined && this.#index.adopt(index);
      this.dispatchEvent(new Event('analysis'));
      if (isNews) this.dispatchEvent(new Event('change'));
    });
  }

  get state(): EditorState {
    return this.#state;
  }

  get text(): string {
    const { doc } = this.#state;
    if (this.#known.doc !== doc) this.#known = { doc, value: textOf(this.#state) };
    return this.#known.value as string;
  }

  /** Whether the text is JSON with an object at its top: else the form has nothing to show. */
  get readable(): boolean {
    return this.#index.present !== undefined;
  }

  /** Of the last analysis, sorted by place; of more than a thousand the gravest. Offsets are those of `state.doc`. */
  get faults(): readonly Fault[] {
    return this.#faults.present;
  }

  /** Whether `faults` are those of the present text. */
  get isAnalysed(): boolean {
    return this.#faults.isFresh;
  }

  /**
   * The value at a path. What has not changed is the same object as before: it is not to be changed by others.
   * @returns undefined where there is no such value, and while the text is no JSON
   */
  valueAt(path: Path): unknown {
    const index = this.#index.present;
    return index && readValue(index, path, this.#source.read);
  }

  /** The number of items of a list; 0 where there is none. */
  lengthOf(path: Path): number {
    const index = this.#index.present;
    return (index && listAt(this.#source, index, path)?.length) ?? 0;
  }

  /** Where a value stands in `state.doc`; undefined where there is none, and while the text is no JSON. */
  rangeOf(path: Path): { readonly from: number; readonly to: number } | undefined {
    const index = this.#index.present;
    return index && spanAt(this.#source, index, path);
  }

  /** Sets a value, and makes what is missing on the way; undefined takes the property out. */
  set(path: Path, value: unknown): void {
    const index = this.#index.present;
    if (!index) return;
    const isText = typeof value === 'string' && typeof this.valueAt(path) === 'string';
    this.#edit(setEdits(this.#source, index, path, value), isText ? 'input.type.form' : 'form');
  }

  insert(list: Path, index: number, values: readonly unknown[]): void {
    const series = this.#listAt(list);
    if (series) this.#edit(insertItems(this.#source, series, index, values), 'form.insert');
    else this.set(list, values);
  }

  remove(list: Path, index: number, count = 1): void {
    const series = this.#listAt(list);
    if (series) this.#edit(removeParts(series, index, count), 'form.remove');
  }

  move(list: Path, from: number, to: number): void {
    const order = [...Array(this.lengthOf(list)).keys()];
    order.splice(to, 0, ...order.splice(from, 1));
    this.reorder(list, order);
  }

  /** Brings the items into another order; `order[i]` is the present index of what comes to `i`. */
  reorder(list: Path, order: readonly number[]): void {
    const series = this.#listAt(list);
    if (series) this.#edit(reorderItems(this.#source, series, order), 'form.move');
  }

  /** Gives a property another name, in its place. */
  rename(path: Path, name: string): void {
    const index = this.#index.present;
    if (index) this.#edit(renameEdits(this.#source, index, path, name), 'form');
  }

  /** Does what a finding proposes; nothing while the text is another than the finding's: its pointer may lead elsewhere. */
  fix({ pointer, name, value }: Fix): void {
    if (!this.isAnalysed) return;
    if (name === undefined) this.set(pathOf(pointer), value);
    else this.rename(pathOf(pointer), name);
  }

  /** Puts another document in the place of this one; can be undone. */
  replace(text: string): void {
    const { doc } = this.#state;
    const edit = smallest(doc.toString(), { from: 0, to: doc.length, insert: linesOf(text).toString() });
    const hasOtherEnds = lineEndOf(text) !== lineEndOf(this.text) && linesOf(text).lines > 1;
    this.#edit([edit], 'form.replace', hasOtherEnds ? { effects: setLineEnd.of(lineEndOf(text)) } : {});
  }

  /** Makes one step of undo of what is changed inside. */
  batch(change: () => void): void {
    const outer = this.#batch;
    this.#batch ??= { count: 0, time: Date.now() };
    try {
      change();
    } finally {
      this.#batch = outer;
    }
  }

  undo(): boolean {
    return undo({ state: this.#state, dispatch: (transaction) => this.#dispatch([transaction], true) });
  }

  redo(): boolean {
    return redo({ state: this.#state, dispatch: (transaction) => this.#dispatch([transaction], true) });
  }

  get canUndo(): boolean {
    return undoDepth(this.#state) > 0;
  }

  get canRedo(): boolean {
    return redoDepth(this.#state) > 0;
  }

  /** The faults of a value and of what is in it. */
  faultsAt(path: Path): readonly Fault[] {
    return this.#faults.at(path);
  }

  /** Asks form and text editor to show a value. */
  focus(path: Path): void {
    this.dispatchEvent(new CustomEvent('focus-path', { detail: path }));
  }

  dispatch(transactions: readonly Transaction[]): void {
    this.#dispatch(transactions, false);
  }

  #dispatch(transactions: readonly Transaction[], isOwn: boolean): void {
    const last = transactions.at(-1);
    if (!last) return;
    this.#state = last.state;
    const changed = transactions.filter(({ docChanged }) => docChanged);
    for (const { changes, startState, newDoc } of changed) {
      this.#index.change(changes, startState.doc, newDoc, isOwn);
      this.#faults.change(changes, newDoc, this.#index.isWanting);
    }
    this.dispatchEvent(new CustomEvent('transactions', { detail: transactions }));
    if (changed.length > 0) this.dispatchEvent(new Event('change'));
  }

  get #source(): Source {
    const { doc } = this.#state;
    return { read: (from, to) => doc.sliceString(from, to), layout: layoutOfText(doc.sliceString(0, 4096)) };
  }

  #listAt(path: Path) {
    const index = this.#index.present;
    return index && listAt(this.#source, index, path);
  }

  #edit(edits: readonly Edit[], userEvent: string, more: TransactionSpec = {}): void {
    if (edits.length === 0) return;
    const changes = edits.map(({ insert, ...place }) => ({ ...place, insert: linesOf(insert) }));
    const spec: TransactionSpec = { ...more, changes, userEvent };
    if (this.#batch) {
      // All of the batch joins the step that its first change has made, however long it takes.
      spec.userEvent = this.#batch.count++ === 0 ? 'form.batch' : 'input.type.batch';
      spec.annotations = Transaction.time.of(this.#batch.time);
    }
    this.#dispatch([this.#state.update(spec)], true);
  }
}
