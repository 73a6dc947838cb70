import type { Stance } from '../document/types.js';

const WORDS: Readonly<Record<string, Stance>> = {
  supports: 'supports',
  support: 'supports',
  supporting: 'supports',
  supported: 'supports',
  for: 'supports',
  pro: 'supports',
  challenges: 'challenges',
  challenge: 'challenges',
  challenging: 'challenges',
  challenged: 'challenges',
  against: 'challenges',
  contra: 'challenges',
  con: 'challenges',
  counterexample: 'challenges',
};

/** The stance that a word stands for, whatever its case; undefined for any other word. */
export const stanceOf = (word: string): Stance | undefined => {
  const key = word.trim().toLowerCase();
  return Object.hasOwn(WORDS, key) ? WORDS[key] : undefined;
};
