import { lintBytes } from '../../../src/lint/index.js';
import { LIMITS } from '../../../src/loading/limits.js';

export const lint = (text: string) => lintBytes(new TextEncoder().encode(text), LIMITS.bytes);

/** The least that is a document. */
export const head = { version: 1, id: 'a', title: 'A' };

/** The warnings of one rule for a document with additional properties. */
export const warnings = (rule: string, more: object): string[] =>
  lint(JSON.stringify({ ...head, ...more }))
    .filter((finding) => finding.rule === rule)
    .map(({ severity, pointer, message }) => `${severity} ${pointer} ${message}`);

export const piece = (company: string, date: string, more: object = {}) => ({
  company,
  date,
  stance: 'supports',
  text: `What ${company} did.`,
  ...more,
});
