/** What is looked for, by the name that reports carry. The first four are refusals, as elements name them. */
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

/** Something found in a document: what, and by pointer where. */
export interface Hint {
  readonly rule: Rule;
  /** An RFC 6901 JSON Pointer; `""` is the whole document. */
  readonly pointer: string;
  readonly message: string;
  /** The part of the value that is meant: its property's name, or what stands at an index of the text. */
  readonly mark?: 'key' | number;
}

/** A hint at its place in the text. A fault makes readers refuse the document; a warning does not. */
export interface Finding extends Omit<Hint, 'mark'> {
  readonly severity: 'fault' | 'warning';
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 code units, as editors count. */
  readonly column: number;
}
