import type { Problem } from '../document/problems.js';
import { parseUrl } from '../document/web-url.js';
import { dateCandidates } from './other-dates.js';
import { keysOf } from './pointer.js';
import type { Fix } from './rules.js';
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

/** What is added to a message, and the values that it proposes. */
interface Advice {
  readonly text: string;
  readonly values?: readonly unknown[];
}

const NONE: Advice = { text: '' };

const write = (value: unknown): Advice => ({ text: `: write ${JSON.stringify(value)}`, values: [value] });

/** Of a text, and for one. */
function adviceForText(message: string, key: string, value: string): Advice {
  if (message.startsWith('expected an object'))
    return { text: Object.hasOwn(AS_OBJECT, key) ? `: write ${AS_OBJECT[key]?.(value)}` : '' };
  if (message.startsWith('expected a whole number') && /^\s*\d+\s*$/.test(value))
    return { text: `: write ${Number(value)}, without quotation marks`, values: [Number(value)] };
  if (message.startsWith('expected a real date')) {
    const dates = dateCandidates(value).map(({ date }) => date);
    if (dates.length < 2) return dates.length === 0 ? NONE : write(dates[0]);
    return { text: `: ${dates.join(' or ')}?`, values: dates };
  }
  if (message.startsWith('expected only')) {
    const id = value
      .normalize('NFD')
      .toLowerCase()
      .replace(/[\u0300-\u036f]/g, '')
      .replace(/[^a-z\d]+/g, '-')
      .replace(/^-|-$/g, '');
    return id ? write(id) : NONE;
  }
  if (message.startsWith('expected a BCP 47') && /^[a-z]{2,3}_[a-z\d_]+$/i.test(value))
    return write(value.replaceAll('_', '-'));
  if (message.startsWith('expected "')) {
    const word = value.trim().toLowerCase();
    const [allowed = ''] = message.split(', found');
    const meant = [word, stanceOf(word)].find((each) => each !== undefined && allowed.includes(`"${each}"`));
    return meant === undefined ? NONE : { text: `: did you mean "${meant}"?`, values: [meant] };
  }
  return message.startsWith('expected 1,') && value.trim() === '1'
    ? { text: ': write 1, without quotation marks', values: [1] }
    : NONE;
}

function adviceFor({ pointer, message }: Problem, value: unknown): Advice {
  if (value === undefined) return NONE;
  if (value === null && pointer !== '')
    return { text: ': leave the property out where there is no value', values: [undefined] };
  if (message.startsWith('expected an array')) return { text: ': write it in square brackets, [ … ]' };
  if (/^expected (?:a string|a real date|only)/.test(message) && ['number', 'boolean'].includes(typeof value))
    return write(String(value));
  return typeof value === 'string' ? adviceForText(message, keysOf(pointer).at(-1) ?? '', value) : NONE;
}

/** A problem with what to write instead, where that is known. */
export interface Advised extends Problem {
  readonly fixes?: readonly Fix[];
}

export function advised(problem: Problem, document: unknown): Advised {
  const { text, values } = adviceFor(problem, valueAt(document, problem.pointer));
  const fixes = values?.map((value): Fix => ({
    label: value === undefined ? 'leave the property out' : `write ${JSON.stringify(value)}`,
    pointer: problem.pointer,
    value,
  }));
  return { ...problem, message: problem.message + text, ...(fixes && { fixes }) };
}
