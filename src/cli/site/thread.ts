/** A thread that makes the files of trends; the other end is `threads.ts`. */
import { parentPort, workerData } from 'node:worker_threads';
import { publicationOf, type SiteFacts } from './publication.js';
import { type Job, type Lacks, makeTrend } from './trend-maker.js';

/** The answer to a job. */
export type Answer = { readonly lacks: Lacks } | { readonly error: string; readonly code?: string | undefined };

const publication = publicationOf(workerData as SiteFacts);

parentPort?.on('message', (job: Job) => {
  makeTrend(job, publication).then(
    (lacks) => parentPort?.postMessage({ lacks } satisfies Answer),
    (error: unknown) => {
      const { message, code } = error as NodeJS.ErrnoException;
      parentPort?.postMessage({ error: message, code } satisfies Answer);
    },
  );
});
