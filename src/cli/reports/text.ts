import pico from 'picocolors';
import { printable } from '../printable.js';
import type { Report, ReportOptions } from './report.js';

/** A line for each finding, as compilers write it: editors and terminals make links of its beginning. */
export function textReport({ colours }: ReportOptions): Report {
  const { bold, dim, red, yellow } = pico.createColors(colours);
  return {
    begin: '',
    file: ({ file, findings }) =>
      findings
        .map(({ severity, line, column, pointer, message }) => {
          const what = severity === 'fault' ? red(printable(message)) : `${yellow('warning:')} ${printable(message)}`;
          return `${bold(`${printable(file)}:${line}:${column}`)} ${dim(printable(pointer) || '""')} ${what}\n`;
        })
        .join(''),
    end: () => '',
  };
}
