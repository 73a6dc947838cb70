import type { Problem } from '../document/problems.js';
import { parseUrl } from '../document/web-url.js';
import { dateCandidates } from './other-dates.js';
import { keysOf } from './pointer.js';
import { stanceOf } from './stance-words.js';

/** The value at a pointer; undefined where there is none. */
export function valueAt(value: unknown, pointer: string): unknown {
  return keysOf(pointer).reduce<unknown>(
    (part, key) =>
      typeof part === 'object' && part !== null && Object.hasOwn(part, key)
        ? (part as Readonly<Record<string, unknown>>)[key]
        : undefined,
    value,
  );
}

const quoted = (text: unknown) => JSON.stringify(String(text)).slice(0, 80);

/** How a text stands in an object, by the name of its property. */
const AS_OBJECT: Readonly<Record<string, (text: string) => string>> = {
  source: (text) =>
    (parseUrl(text) ?? /^[^\s.]*\.?[^\s]*\/\S*$/.test(text))
      ? `{ "url": ${quoted(text)} }`
      : `{ "title": ${quoted(text)}, "url": "https://…" }`,
  publisher: (text) => `{ "name": ${quoted(text)} }`,
  collection: (text) => `{ "title": ${quoted(text)}, "url": "https://…" }`,
  subject: (text) => `{ "label": ${quoted(text)}, "one": "…", "other": "…" }`,
};

function adviceFor({ pointer, message }: Problem, value: unknown): string {
  const key = keysOf(pointer).at(-1) ?? '';
  if (value === undefined) return '';
  if (value === null && pointer !== '') return ': leave the property out where there is no value';
  if (message.startsWith('expected an object') && typeof value === 'string')
    return Object.hasOwn(AS_OBJECT, key) ? `: write ${AS_OBJECT[key]?.(value)}` : '';
  if (message.startsWith('expected an array')) return ': write it in square brackets, [ … ]';
  if (message.startsWith('expected a whole number') && typeof value === 'string' && /^\s*\d+\s*$/.test(value))
    return `: write ${Number(value)}, without quotation marks`;
  if (/^expected (?:a string|a real date|only)/.test(message) && ['number', 'boolean'].includes(typeof value))
    return `: write "${String(value)}"`;
  if (typeof value !== 'string') return '';
  if (message.startsWith('expected a real date')) {
    const dates = dateCandidates(value).map(({ date }) => date);
    if (dates.length === 0) return '';
    return dates.length > 1 ? `: ${dates.join(' or ')}?` : `: write "${dates[0]}"`;
  }
  if (message.startsWith('expected only')) {
    const id = value
      .normalize('NFD')
      .toLowerCase()
      .replace(/[\u0300-\u036f]/g, '')
      .replace(/[^a-z\d]+/g, '-')
      .replace(/^-|-$/g, '');
    return id ? `: write "${id}"` : '';
  }
  if (message.startsWith('expected a BCP 47') && /^[a-z]{2,3}_[a-z\d_]+$/i.test(value))
    return `: write "${value.replaceAll('_', '-')}"`;
  if (message.startsWith('expected "')) {
    const word = value.trim().toLowerCase();
    const [allowed = ''] = message.split(', found');
    const meant = [word, stanceOf(word)].find((each) => each !== undefined && allowed.includes(`"${each}"`));
    return meant === undefined ? '' : `: did you mean "${meant}"?`;
  }
  return message.startsWith('expected 1,') && value.trim() === '1' ? ': write 1, without quotation marks' : '';
}

/** The problem with what to write instead, where that is known. */
export function advised(problem: Problem, document: unknown): Problem {
  return { ...problem, message: problem.message + adviceFor(problem, valueAt(document, problem.pointer)) };
}
