import { githubReport } from './github.js';
import { jsonReport } from './json.js';
import type { Report, ReportOptions } from './report.js';
import { sarifReport } from './sarif.js';
import { textReport } from './text.js';

/** The reports by the values of `--format`. */
export const REPORTS = {
  text: textReport,
  json: jsonReport,
  github: githubReport,
  sarif: sarifReport,
} as const satisfies Readonly<Record<string, (options: ReportOptions) => Report>>;

export type Format = keyof typeof REPORTS;
