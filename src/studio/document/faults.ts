import type { ChangeSet, Text } from '@codemirror/state';
import { type Analyst, Elsewhere } from './analyse-elsewhere.js';
import type { Fault } from './fault.js';
import type { IndexOfText } from './index-of-text.js';
import { type Path, pointerOf } from './path.js';

/** How long after the last change the document is looked through, in ms. */
const PAUSE = 30;

const linesIn = (text: Text): readonly string[] => text.toString().split('\n');

/** The faults of a text that changes, as they are found elsewhere; their places follow the text meanwhile. */
export class Faults {
  readonly #tell: (index: IndexOfText | undefined) => void;
  readonly #analyst: Analyst = new Elsewhere();
  #text: Text;
  #faults: readonly Fault[] = [];
  /** What has changed since the last question. */
  #unasked: ChangeSet | undefined;
  #version = 0;
  #answered = -1;
  #isAsking = false;
  #wantsIndex = false;
  /** One after the other. */
  #failures = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param tell is called with each answer, and with an index of the present text if it was asked for */
  constructor(text: Text, tell: (index: IndexOfText | undefined) => void) {
    this.#text = text;
    this.#tell = tell;
    this.#askSoon();
  }

  get present(): readonly Fault[] {
    return this.#faults;
  }

  get isFresh(): boolean {
    return this.#answered === this.#version;
  }

  at(path: Path): readonly Fault[] {
    const pointer = pointerOf(path);
    return this.#faults.filter((fault) => fault.pointer === pointer || fault.pointer.startsWith(`${pointer}/`));
  }

  change(changes: ChangeSet, text: Text, wantsIndex: boolean): void {
    this.#text = text;
    this.#version++;
    this.#wantsIndex = wantsIndex;
    this.#faults = moved(this.#faults, changes);
    this.#unasked = this.#unasked?.compose(changes) ?? changes;
    this.#askSoon();
  }

  #sinceAsked(): ChangeSet | undefined {
    return this.#unasked;
  }

  #askSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#ask(), PAUSE);
  }

  async #ask(): Promise<void> {
    // What has changed meanwhile is asked after the answer.
    if (this.#isAsking) return;
    this.#isAsking = true;
    const version = this.#version;
    const changes = this.#unasked;
    this.#unasked = undefined;
    const content =
      this.#analyst.isNew || !changes ? { lines: linesIn(this.#text) } : { changes: changes.toJSON() as unknown };
    try {
      const { faults, index } = await this.#analyst.ask({ version, wantsIndex: this.#wantsIndex, ...content });
      this.#answered = version;
      // They come from the text as it was.
      this.#faults = moved(faults, this.#sinceAsked());
      this.#isAsking = false;
      this.#tell(this.isFresh ? index : undefined);
      this.#failures = 0;
    } catch {
      // The worker does not run: the next question is answered in this thread, and holds the whole text.
      this.#unasked = undefined;
      this.#isAsking = false;
      // What fails here too would fail for ever: the next change asks again.
      if (++this.#failures > 1) return;
    }
    if (!this.isFresh) this.#askSoon();
  }
}

const moved = (faults: readonly Fault[], changes: ChangeSet | undefined): readonly Fault[] =>
  !changes
    ? faults
    : faults.map((fault) => {
        const from = changes.mapPos(fault.from, -1);
        return { ...fault, from, to: Math.max(from, changes.mapPos(fault.to, 1)) };
      });
