import type { Answer, Question } from './analysis.js';
import { OwnWorker as Worker } from './own-worker.js';

/** Looks through the text of one document: one question at a time, each answered in turn. */
export interface Analyst {
  ask(question: Question): Promise<Answer>;
  /** Whether it keeps its copy of the text: else the whole text has to be asked anew. */
  readonly isNew: boolean;
}

/** In this thread, where there are no workers. */
class Here implements Analyst {
  #analysis: Promise<{ answer: (question: Question) => Answer }> | undefined;

  get isNew(): boolean {
    return this.#analysis === undefined;
  }

  async ask(question: Question): Promise<Answer> {
    this.#analysis ??= import('./analysis.js').then(({ Analysis }) => new Analysis());
    return (await this.#analysis).answer(question);
  }
}

/** In a worker; in this thread, if that cannot be had. */
export class Elsewhere implements Analyst {
  #worker: globalThis.Worker | undefined;
  #here: Here | undefined;
  #failed = false;

  get isNew(): boolean {
    return this.#here ? this.#here.isNew : this.#worker === undefined;
  }

  async ask(question: Question): Promise<Answer> {
    if (!this.#here && typeof globalThis.Worker === 'function' && !this.#failed) {
      try {
        this.#worker ??= new Worker(new URL('./analysis-worker.ts', import.meta.url), { type: 'module' });
        return await answerOf(this.#worker, question);
      } catch (error) {
        this.#worker?.terminate();
        this.#failed = true;
        // The question may hold only what has changed: the next one holds all.
        this.#here = new Here();
        throw error;
      }
    }
    this.#here ??= new Here();
    return this.#here.ask(question);
  }
}

/** @throws when the worker cannot be started, or breaks */
const answerOf = (worker: globalThis.Worker, question: Question): Promise<Answer> =>
  new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Answer>) => resolve(data);
    worker.onerror = (event) => {
      event.preventDefault();
      reject(new Error(`The worker does not run: ${event.message || 'its script cannot be loaded'}`));
    };
    worker.postMessage(question);
  });
