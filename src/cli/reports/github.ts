import { printable } from '../printable.js';
import type { Report } from './report.js';

const COMMANDS = { fault: 'error', warning: 'warning', hint: 'notice' } as const;

/** Percent-encodes the characters that have a meaning in workflow commands. */
const data = (text: string) => printable(text).replaceAll('%', '%25');
const property = (text: string) => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** Workflow commands, which GitHub Actions shows as annotations of lines. */
export function githubReport(): Report {
  return {
    begin: '',
    file: ({ file, findings, unreadable }) =>
      unreadable === undefined
        ? findings
            .map(
              ({ severity, line, column, rule, pointer, message }) =>
                `::${COMMANDS[severity]} file=${property(file)},line=${line},col=${column}` +
                `,title=${property(`trend-embed: ${rule}`)}::${data(`${pointer} ${message}`.trimStart())}\n`,
            )
            .join('')
        : `::error file=${property(file)},title=trend-embed::${data(unreadable)}\n`,
    end: () => '',
  };
}
