import { ChangeSet, Text } from '@codemirror/state';
import { type Fault, faultsOf } from './fault.js';
import { indexOfText, type IndexOfText } from './index-of-text.js';

/** A text to look through: as its lines, or as what has changed in it since the last time. */
export interface Question {
  readonly version: number;
  readonly lines?: readonly string[];
  /** A change set as JSON. */
  readonly changes?: unknown;
  /** Whether the index is asked for. */
  readonly wantsIndex: boolean;
}

export interface Answer {
  readonly version: number;
  readonly faults: readonly Fault[];
  readonly index: IndexOfText | undefined;
}

/** Keeps a copy of a text in step with the page's own. */
export class TextCopy {
  text: Text = Text.empty;

  follow({ lines, changes }: Pick<Question, 'lines' | 'changes'>): void {
    if (lines) this.text = Text.of([...lines]);
    else if (changes !== undefined) this.text = ChangeSet.fromJSON(changes).apply(this.text);
  }
}

/** Answers the questions of one document, in turn. */
export class Analysis {
  readonly #copy = new TextCopy();

  answer(question: Question): Answer {
    this.#copy.follow(question);
    const text = this.#copy.text.toString();
    return {
      version: question.version,
      faults: faultsOf(text),
      index: question.wantsIndex ? indexOfText(text) : undefined,
    };
  }
}
