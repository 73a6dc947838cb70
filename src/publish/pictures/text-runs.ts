import bidiFactory from 'bidi-js';
import type { Family } from './font-choice.js';
import type { TextSpan } from './svg-texts.js';

/** A part of a line of one family, direction and style. */
export interface TextRun extends TextSpan {
  readonly family: Family;
  /** Its embedding level (UAX #9): odd ones run from right to left. */
  readonly level: number;
}

/** Characters that only direct others. */
const CONTROLS = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

const bidi = bidiFactory();

/** Reverses what lies at each level or above, from the highest down to the lowest odd one (UAX #9, L2). */
function inVisualOrder(runs: readonly TextRun[]): readonly TextRun[] {
  const order = [...runs];
  for (let level = Math.max(0, ...runs.map((run) => run.level)); level > 0; level--) {
    for (let start = 0; start < order.length; start++) {
      let end = start;
      while ((order[end]?.level ?? -1) >= level) end++;
      if (end > start) order.splice(start, end - start, ...order.slice(start, end).reverse());
      start = end;
    }
  }
  return order;
}

/**
 * Cuts a line where its family, its direction or its style changes.
 * @param families one of which has each of its characters
 * @returns the runs from left to right
 */
export function textRuns(spans: readonly TextSpan[], families: readonly Family[]): readonly TextRun[] {
  const line = spans.map(({ text }) => text).join('');
  const { levels } = bidi.getEmbeddingLevels(line, line.startsWith('\u2067') ? 'rtl' : 'ltr');
  const runs: TextRun[] = [];
  let at = 0;
  for (const { text, attributes } of spans) {
    for (const character of text) {
      const level = levels[at] ?? 0;
      at += character.length;
      const last = runs.at(-1);
      const fits = last?.family.covers(character) ? last.family : undefined;
      const family = fits ?? families.find(({ covers }) => covers(character));
      if (!family) continue;
      if (last?.family === family && last.level === level && last.attributes === attributes)
        runs.splice(-1, 1, { ...last, text: last.text + character });
      else runs.push({ text: character, attributes, family, level });
    }
  }
  const shown = runs.map((run) => ({ ...run, text: run.text.replace(CONTROLS, '') }));
  return inVisualOrder(shown.filter(({ text }) => text));
}
