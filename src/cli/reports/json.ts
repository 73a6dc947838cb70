import { printableJson } from '../printable.js';
import { type Report, separator } from './report.js';

/** One JSON object: a line per document with its findings, and the totals. */
export function jsonReport(): Report {
  const comma = separator();
  return {
    begin: '{ "files": [',
    file: ({ file, findings, unreadable }) =>
      comma() +
      printableJson(
        unreadable === undefined
          ? { file, valid: findings.every(({ severity }) => severity !== 'fault'), findings }
          : { file, unreadable },
      ),
    end: (totals) => `\n], "totals": ${printableJson(totals)} }\n`,
  };
}
