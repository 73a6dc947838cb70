import type { Finding } from '../../lint/index.js';

/** The result for one document: its findings, or why it could not be read. */
export interface Outcome {
  /** As named on the command line; `<stdin>` for standard input. */
  readonly file: string;
  readonly findings: readonly Finding[];
  readonly unreadable?: string | undefined;
}

/** The totals over all documents. */
export interface Totals {
  readonly documents: number;
  readonly faults: number;
  readonly warnings: number;
  readonly unreadable: number;
}

/** Streams a report, which may be of any length. */
export interface Report {
  readonly begin: string;
  file(outcome: Outcome): string;
  end(totals: Totals): string;
}

/** The options of a report. */
export interface ReportOptions {
  readonly colours: boolean;
  readonly version: string;
}

/** Returns the separators of a streamed JSON array, one per call. */
export function separator(): () => string {
  let next = '\n';
  return () => {
    const current = next;
    next = ',\n';
    return current;
  };
}
