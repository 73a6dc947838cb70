/** The rules by name. The first four are those for which elements refuse a document. */
export const RULES = {
  'not-json': 'The document is JSON in UTF-8.',
  'too-large': 'The document is no larger than readers take.',
  'unsupported-version': 'The document is of a version that readers know.',
  invalid: 'The document keeps every rule of the format.',
  'unknown-property': 'Every property is one that the format knows.',
  'duplicate-key': 'No property stands twice in one object.',
  'unsupported-percentage': 'Every percentage in the prose is that of a share.',
  'company-count': 'The stated number of companies is one that the evidence allows.',
  'company-total': 'The stated number of companies is that of those in the evidence.',
  'company-spelling': 'Each company is spelt in one way.',
  'evidence-order': 'The evidence of a stance stands in the order of time, one way or the other.',
  'evidence-id': 'Every piece of evidence has an id, so that its links stay.',
  'after-update': 'No evidence is later than the trend’s own date.',
  'first-observed': 'The first observation is no later than the first evidence.',
  'new-status': 'A trend that is new was first observed within a year of its own date.',
  markup: 'Texts hold no entities and no tags of HTML.',
  address: 'Every address is one.',
  'empty-text': 'Every text says something.',
  'unused-term': 'Every term of the glossary stands in a text that explains it.',
  'same-term': 'No term stands twice in the glossary.',
  'reserved-id': 'The id is none that a published collection needs for itself.',
  'same-piece': 'No piece of evidence stands twice.',
} as const;

export type Rule = keyof typeof RULES;

/** What to write instead, where that is known: to be offered, never done unasked. */
export interface Fix {
  /** What it does, to be read after "Fix:": `write "2025-03-04"`. */
  readonly label: string;
  /** An RFC 6901 JSON Pointer to what is changed. */
  readonly pointer: string;
  /** The name that the property is given; undefined where its value is changed. */
  readonly name?: string;
  /** The value in the place of the present one; undefined takes the property out. */
  readonly value?: unknown;
}

/** A finding before its position in the text is known. */
export interface RawFinding {
  readonly rule: Rule;
  /** An RFC 6901 JSON Pointer; `""` is the whole document. */
  readonly pointer: string;
  readonly message: string;
  /** The part of the value: the key of its property, or an index in its text. */
  readonly mark?: 'key' | number;
  /** One where it is clear what is meant, more where that is the author's to say. */
  readonly fixes?: readonly Fix[];
}

/**
 * A finding with its position. Elements refuse a document with a fault, and accept one with a warning or a
 * hint; a hint is what may well be meant, and readers will stumble over.
 */
export interface Finding extends Omit<RawFinding, 'mark'> {
  readonly severity: 'fault' | 'warning' | 'hint';
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 code units, as editors count. */
  readonly column: number;
}
