import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { publicationOf, type SiteFacts } from './publication.js';
import type { Answer } from './thread.js';
import { type Job, type Lacks, makeTrend } from './trend-maker.js';

/** Makes trends; one at a time. */
interface Hand {
  make(job: Job): Promise<Lacks>;
  close(): Promise<unknown>;
}

/** A thread needs half a second to start, and 100 MB. */
const MOST_THREADS = 4;
const TRENDS_PER_THREAD = 8;

/** Beside this module in the built package; from source there are no threads. */
const THREAD = fileURLToPath(new URL('./site-thread.js', import.meta.url));

function inThisThread(facts: SiteFacts): Hand {
  const publication = publicationOf(facts);
  return { make: (job) => makeTrend(job, publication), close: () => Promise.resolve() };
}

function inAnotherThread(facts: SiteFacts): Hand {
  const worker = new Worker(THREAD, { workerData: facts });
  return {
    make: (job) =>
      new Promise((resolve, reject) => {
        const settle = (answer: Answer) => {
          worker.off('error', reject);
          if ('lacks' in answer) resolve(answer.lacks);
          else reject(Object.assign(new Error(answer.error), { code: answer.code }));
        };
        worker.once('message', settle);
        worker.once('error', reject);
        worker.postMessage(job);
      }),
    close: () => worker.terminate(),
  };
}

/**
 * Makes the files of trends, in as many threads as pay.
 * @param done is told of each trend, in the order in which they are done
 */
export async function makeTrends(
  jobs: readonly Job[],
  facts: SiteFacts,
  done: (job: Job, lacks: Lacks) => void,
): Promise<void> {
  const count = existsSync(THREAD)
    ? Math.min(availableParallelism(), MOST_THREADS, Math.floor(jobs.length / TRENDS_PER_THREAD))
    : 0;
  const hands = count < 2 ? [inThisThread(facts)] : Array.from({ length: count }, () => inAnotherThread(facts));
  const queue = jobs.values();
  try {
    await Promise.all(
      hands.map(async (hand) => {
        for (const job of queue) done(job, await hand.make(job));
      }),
    );
  } finally {
    await Promise.all(hands.map((hand) => hand.close()));
  }
}
