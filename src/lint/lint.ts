import { parse } from '../document/parse.js';
import { trendSchema } from '../document/schema.js';
import { duplicateKeys } from './duplicate-keys.js';
import { advised } from './advice.js';
import { contradictedCount, missingIds, otherCount, spellings } from './company-checks.js';
import { afterUpdate, disorder, lateObservation, oldNews } from './date-checks.js';
import { sameTerms, unusedTerms } from './glossary-checks.js';
import { readJsonText } from './json-text.js';
import { unsupportedPercentages } from './percentages.js';
import { placesIn } from './places.js';
import { positionsIn } from './positions.js';
import type { Finding, RawFinding } from './rules.js';
import { pairRenamed } from './renamed-properties.js';
import { reservedId } from './reserved-id.js';
import { samePieces } from './same-pieces.js';
import { doubtfulAddresses, emptyTexts, markup } from './text-checks.js';
import { unknownProperties } from './unknown-properties.js';

/** What a valid document may still get wrong. */
const CHECKS = [
  unsupportedPercentages,
  markup,
  doubtfulAddresses,
  emptyTexts,
  contradictedCount,
  spellings,
  missingIds,
  afterUpdate,
  lateObservation,
  disorder,
  samePieces,
  unusedTerms,
  sameTerms,
  reservedId,
] as const;

/** What may well be meant, and readers will stumble over. */
const HINTS = [otherCount, oldNews] as const;

type Severity = Finding['severity'];

/**
 * Lints the text of a trend document; the findings are sorted by position. There is a fault exactly when an element
 * refuses the document. The content is checked only when the document is valid.
 * @param text the document, without a byte-order mark
 */
export function lint(text: string): readonly Finding[] {
  const positionOf = positionsIn(text);
  const found: { readonly offset: number; readonly finding: Finding }[] = [];
  const add = (severity: Severity, { rule, pointer, message, fixes }: RawFinding, offset: number) =>
    found.push({
      offset,
      finding: { severity, rule, pointer, message, ...positionOf(offset), ...(fixes && { fixes }) },
    });

  const json = readJsonText(text);
  if (!json.ok) {
    for (const { offset, message } of json.faults) add('fault', { rule: 'not-json', pointer: '', message }, offset);
  } else {
    const { value, tree } = json;
    const offsetOf = placesIn(text, tree);
    const addAll = (severity: Severity, findings: readonly RawFinding[]) => {
      for (const finding of findings) add(severity, finding, offsetOf(finding));
    };
    const result = parse(value);
    if (result.ok) {
      for (const check of CHECKS) addAll('warning', check(result.trend));
      for (const check of HINTS) addAll('hint', check(result.trend));
    }
    const { problems, unknown } = pairRenamed(result.ok ? [] : result.problems, unknownProperties(trendSchema, value));
    for (const { problem, unknown: found } of problems)
      add(
        'fault',
        { rule: result.ok ? 'invalid' : result.code, ...advised(problem, value) },
        offsetOf(found ?? problem),
      );
    addAll('warning', unknown);
    for (const { offset, ...finding } of duplicateKeys(tree))
      add('warning', { rule: 'duplicate-key', ...finding }, offset);
  }
  return found.sort((a, b) => a.offset - b.offset).map(({ finding }) => finding);
}
