import pico from 'picocolors';
import { printable } from '../printable.js';
import type { Report, ReportOptions } from './report.js';

/** One line per finding in the format of compilers, which editors and terminals link. */
export function textReport({ colours }: ReportOptions): Report {
  const { bold, dim, red, yellow } = pico.createColors(colours);
  return {
    begin: '',
    file: ({ file, findings }) =>
      findings
        .map(({ severity, line, column, pointer, message }) => {
          const text =
            severity === 'fault' ? red(printable(message)) : `${yellow(`${severity}:`)} ${printable(message)}`;
          return `${bold(`${printable(file)}:${line}:${column}`)} ${dim(printable(pointer) || '""')} ${text}\n`;
        })
        .join(''),
    end: () => '',
  };
}
