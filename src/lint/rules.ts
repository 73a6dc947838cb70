/** The rules by name. The first four are those for which elements refuse a document. */
export const RULES = {
  'not-json': 'The document is JSON in UTF-8.',
  'too-large': 'The document is no larger than readers take.',
  'unsupported-version': 'The document is of a version that readers know.',
  invalid: 'The document keeps every rule of the format.',
  'unknown-property': 'Every property is one that the format knows.',
  'duplicate-key': 'No property stands twice in one object.',
  'unsupported-percentage': 'Every percentage in the prose is that of a share.',
  'company-count': 'The stated number of companies is no less than the evidence names.',
  'evidence-order': 'The evidence stands in the order of time, one way or the other.',
  'same-piece': 'No piece of evidence stands twice.',
} as const;

export type Rule = keyof typeof RULES;

/** A finding before its position in the text is known. */
export interface RawFinding {
  readonly rule: Rule;
  /** An RFC 6901 JSON Pointer; `""` is the whole document. */
  readonly pointer: string;
  readonly message: string;
  /** The part of the value: the key of its property, or an index in its text. */
  readonly mark?: 'key' | number;
}

/** A finding with its position. Elements refuse a document with a fault, and accept one with a warning. */
export interface Finding extends Omit<RawFinding, 'mark'> {
  readonly severity: 'fault' | 'warning';
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 code units, as editors count. */
  readonly column: number;
}
