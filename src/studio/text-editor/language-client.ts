import type { Text } from '@codemirror/state';
import { OwnWorker as Worker } from '../document/own-worker.js';
import type { Explanation, LanguageAnswer, LanguageQuestion, Proposal } from './language-questions.js';

/** Asks for completion and help, in a worker. Where that or the schema cannot be had, there is none. */
export class LanguageClient {
  readonly #worker: globalThis.Worker | undefined;
  readonly #waiting = new Map<number, (answer: LanguageAnswer) => void>();
  #number = 0;
  #sent: Text | undefined;

  /** @param schema the address of `trend.schema.json` */
  constructor(schema: URL) {
    try {
      this.#worker = new Worker(new URL('./language-worker.ts', import.meta.url), { type: 'module' });
    } catch {
      return;
    }
    this.#worker.onmessage = ({ data }: MessageEvent<{ readonly number: number; readonly answer: LanguageAnswer }>) => {
      this.#waiting.get(data.number)?.(data.answer);
      this.#waiting.delete(data.number);
    };
    this.#worker.onerror = (event) => {
      event.preventDefault();
      this.#endAll();
    };
    void fetch(schema)
      .then((response) => response.json() as Promise<object>)
      .then((schema) => this.#ask({ kind: 'schema', schema }))
      .catch(() => this.close());
  }

  async complete(text: Text, offset: number): Promise<readonly Proposal[]> {
    return ((await this.#ask({ kind: 'complete', offset, ...this.#changed(text) })) ?? []) as readonly Proposal[];
  }

  async explain(text: Text, offset: number): Promise<Explanation | undefined> {
    return (await this.#ask({ kind: 'hover', offset, ...this.#changed(text) })) as Explanation | undefined;
  }

  close(): void {
    this.#worker?.terminate();
    this.#endAll();
  }

  #endAll(): void {
    for (const end of this.#waiting.values()) end(undefined);
    this.#waiting.clear();
  }

  #changed(text: Text): { readonly text?: string } {
    if (this.#sent === text) return {};
    this.#sent = text;
    return { text: text.toString() };
  }

  #ask(question: LanguageQuestion): Promise<LanguageAnswer> {
    const worker = this.#worker;
    if (!worker) return Promise.resolve(undefined);
    const number = this.#number++;
    return new Promise((resolve) => {
      this.#waiting.set(number, resolve);
      worker.postMessage({ number, question });
    });
  }
}
