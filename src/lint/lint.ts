import { parse } from '../document/parse.js';
import { trendSchema } from '../document/schema.js';
import { duplicateKeys } from './duplicate-keys.js';
import { contradictedCount, disorder, samePieces } from './evidence-checks.js';
import { readJsonText } from './json-text.js';
import { unsupportedPercentages } from './percentages.js';
import { placesIn } from './places.js';
import { positionsIn } from './positions.js';
import type { Finding, Hint } from './rules.js';
import { unknownProperties } from './unknown-properties.js';

type Severity = Finding['severity'];

/**
 * Everything that is to be said about a trend document, by its place. There is a fault exactly when an element would
 * refuse the text. What the document says is looked at only when it has no fault.
 * @param text the document, without a byte-order mark
 */
export function lint(text: string): readonly Finding[] {
  const positionOf = positionsIn(text);
  const found: { readonly offset: number; readonly finding: Finding }[] = [];
  const add = (severity: Severity, { rule, pointer, message }: Hint, offset: number) =>
    found.push({ offset, finding: { severity, rule, pointer, message, ...positionOf(offset) } });

  const json = readJsonText(text);
  if (!json.ok) {
    for (const { offset, message } of json.faults) add('fault', { rule: 'not-json', pointer: '', message }, offset);
  } else {
    const { value, tree } = json;
    const offsetOf = placesIn(text, tree);
    const addAll = (severity: Severity, hints: readonly Hint[]) => {
      for (const hint of hints) add(severity, hint, offsetOf(hint));
    };
    const result = parse(value);
    if (result.ok) {
      for (const check of [unsupportedPercentages, contradictedCount, disorder, samePieces])
        addAll('warning', check(result.trend));
    } else {
      const rule = result.code;
      addAll(
        'fault',
        result.problems.map((problem) => ({ rule, ...problem })),
      );
    }
    addAll('warning', unknownProperties(trendSchema, value));
    for (const { offset, ...hint } of duplicateKeys(tree)) add('warning', { rule: 'duplicate-key', ...hint }, offset);
  }
  return found.sort((a, b) => a.offset - b.offset).map(({ finding }) => finding);
}
