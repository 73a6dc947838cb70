import type { Finding } from '../../lint/index.js';

/** What came of one document: what was found in it, or why it could not be read. */
export interface Outcome {
  /** As it was named; `<stdin>` for the standard input. */
  readonly file: string;
  readonly findings: readonly Finding[];
  readonly unreadable?: string | undefined;
}

/** What came of them all. */
export interface Totals {
  readonly documents: number;
  readonly faults: number;
  readonly warnings: number;
  readonly unreadable: number;
}

/** Writes a report bit by bit, so that it may be of any length. */
export interface Report {
  readonly begin: string;
  file(outcome: Outcome): string;
  end(totals: Totals): string;
}

/** What a report is told beforehand. */
export interface ReportOptions {
  readonly colours: boolean;
  readonly version: string;
}

/** Puts commas between the items of a JSON array that is written bit by bit. */
export function separator(): () => string {
  let next = '\n';
  return () => {
    const separated = next;
    next = ',\n';
    return separated;
  };
}
