import { type StringFormat, stringFormats } from './string-formats.js';
import type { Report } from './problems.js';

/**
 * The keywords of JSON Schema (draft 2020-12) that are checked: a `type`, or the allowed values. A test reads the trend
 * schema and fails for any other keyword, and for a keyword beside a `type` to which it does not apply.
 */
export interface Schema {
  readonly type?: string;
  readonly format?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly minimum?: number;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
}

function kindOf(value: unknown): string {
  return value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;
}

function shown(value: unknown): string {
  return typeof value === 'string'
    ? `"${value.slice(0, 40)}"`
    : typeof value === 'object'
      ? kindOf(value)
      : String(value);
}

function passes(rule: StringFormat, text: string): unknown {
  try {
    return rule.test(text);
  } catch {
    return undefined;
  }
}

/** Copies the value at `key`, `depth` levels below the root. */
type Copy = (value: unknown, depth: number, key: string | number) => unknown;

/** Copies one property of an object; a linked list. */
interface Property {
  readonly key: string;
  readonly copy: Copy;
  readonly required: boolean | undefined;
  readonly next: Property | undefined;
}

/**
 * Validates a value against a schema and reports every problem.
 * @returns a frozen copy with the properties of the schema; it has the schema's type only when nothing was reported
 */
export function validate(schema: Schema, value: unknown, report: Report): unknown {
  // The keys of the current value, joined to a pointer only for a problem. No key of the schema has a `~` or `/`, which
  // RFC 6901 escapes.
  const path: (string | number)[] = [];

  // The schema is read once, not for each of thousands of values.
  function copierOf({
    type,
    format,
    minimum,
    items,
    properties = {},
    required,
    const: only,
    enum: allowed = [only],
  }: Schema): Copy {
    const rule = stringFormats[format ?? ''];
    const copyItem = items && copierOf(items);
    // Following a linked list is faster than iterating an array before the engine optimizes the code.
    let first: Property | undefined;
    for (const [key, part] of Object.entries(properties).reverse())
      first = { key, copy: copierOf(part), required: required?.includes(key), next: first };

    return (value, depth, key) => {
      path[depth++] = key;
      // What was expected, when the value itself is wrong. Its parts are checked below.
      const expected =
        type === 'string' && typeof value === 'string'
          ? rule && !passes(rule, value) && rule.expected
          : type === 'integer'
            ? !(Number.isInteger(value) && !(minimum !== undefined && (value as number) < minimum)) &&
              `a whole number${minimum === undefined ? '' : `, ${minimum} or more`}`
            : type
              ? kindOf(value) !== type && `${type === 'string' ? 'a' : 'an'} ${type}`
              : !allowed.includes(value) && allowed.map((option) => JSON.stringify(option)).join(' or ');
      if (expected) {
        report(
          path.slice(0, depth).join('/'),
          value === undefined ? `missing: expected ${expected}` : `expected ${expected}, found ${shown(value)}`,
        );
        return undefined;
      }
      if (copyItem) {
        const list: unknown[] = [];
        // An indexed loop is much faster than an iterator before the engine optimizes the code, and this runs once.
        for (let i = 0; i < (value as unknown[]).length; i++) list.push(copyItem((value as unknown[])[i], depth, i));
        return Object.freeze(list);
      }
      if (type !== 'object') return value;
      const target: Record<string, unknown> = {};
      for (let part = first; part; part = part.next) {
        const property = (value as Readonly<Record<string, unknown>>)[part.key];
        if (property !== undefined || part.required) target[part.key] = part.copy(property, depth, part.key);
      }
      return Object.freeze(target);
    };
  }

  return copierOf(schema)(value, 0, '');
}
