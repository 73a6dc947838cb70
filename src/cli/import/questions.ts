import { createInterface } from 'node:readline/promises';
import type { Doubt, ImportOptions } from '../../import/index.js';
import { printable } from '../printable.js';

/** Asks a person, and gives the answer; empty where none is given. */
export type Ask = (question: string) => Promise<string>;

/** Asks on the terminal; the question goes to stderr, since stdout may hold the document. */
export async function onTerminal<Result>(use: (ask: Ask) => Promise<Result>): Promise<Result> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  // At the end of the input no answer comes any more.
  const ended = new Promise<string>((resolve) => terminal.once('close', () => resolve('')));
  try {
    return await use((question) => Promise.race([terminal.question(question), ended]));
  } finally {
    terminal.close();
  }
}

const idOf = (title: string): string =>
  title
    .normalize('NFD')
    .toLowerCase()
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^a-z\d]+/g, '-')
    .replace(/^-|-$/g, '');

/**
 * Asks what a run of the import could not decide, and that can be said in a word: the order of dates, the id, the title.
 * @returns the options with the answers; undefined where nothing of it can be asked, or no answer was given
 */
export async function answered(
  doubts: readonly Doubt[],
  options: ImportOptions,
  ask: Ask,
): Promise<ImportOptions | undefined> {
  const dates = doubts.filter(({ kind }) => kind === 'date-order');
  const [first] = dates;
  if (first) {
    const [day = '', month = ''] = first.readings ?? [];
    const count = dates.length === 1 ? 'One date' : `${dates.length} dates`;
    const question = `${count} can be read in two ways. Row ${first.row}: ${printable(first.message)}.\n  d  the day comes first: ${day}\n  m  the month comes first: ${month}\nWhich? [d/m] `;
    const answer = (await ask(question)).trim().toLowerCase();
    return answer === 'd' || answer === 'm' ? { ...options, dates: answer === 'd' ? 'dmy' : 'mdy' } : undefined;
  }
  const lacks = (option: string) => doubts.some(({ kind, message }) => kind === 'missing' && message.includes(option));
  if (lacks('--title')) {
    const title = (await ask('The title of the trend, its claim in one sentence: ')).trim();
    return title === '' ? undefined : { ...options, title };
  }
  if (lacks('--id')) {
    const made = idOf(options.title ?? '');
    const answer = (await ask(`The id of the trend${made === '' ? '' : ` [${made}]`}: `)).trim();
    const id = answer === '' ? made : answer;
    return id === '' ? undefined : { ...options, id };
  }
  return undefined;
}
