import { type StringFormat, stringFormats } from './string-formats.js';
import type { Report } from './problems.js';

/** The part of JSON Schema (draft 2020-12) that the trend's schema uses: a `type`, or the values that are allowed. */
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

/** Copies a value that is `key` of another; `depth` is how deep it lies. */
type Copy = (value: unknown, depth: number, key: string | number) => unknown;

/** How a property of an object is copied, and the one after it. */
interface Part {
  readonly key: string;
  readonly copy: Copy;
  readonly needed: boolean | undefined;
  readonly next: Part | undefined;
}

/**
 * Holds a value against a schema, and reports every fault that it finds.
 * @returns a frozen copy with the properties that the schema knows; it is of the schema's type only when there is no
 *   fault
 */
export function validate(schema: Schema, value: unknown, report: Report): unknown {
  // The keys that led to the value in hand. Joined they are the pointer, and only where there is a fault: no property
  // of the schema has a `~` or `/` that RFC 6901 would escape.
  const path: (string | number)[] = [];

  // What a schema says is looked up once, and not again for each of many thousand values.
  function copierOf({
    type,
    format,
    minimum = 0,
    items,
    properties = {},
    required,
    const: only,
    enum: allowed = [only],
  }: Schema): Copy {
    const rule = stringFormats[format ?? ''];
    const copyItem = items && copierOf(items);
    // A list that is followed from one to the next is quicker than one that is iterated, most of all at first.
    let first: Part | undefined;
    for (const [key, part] of Object.entries(properties).reverse())
      first = { key, copy: copierOf(part), needed: required?.includes(key), next: first };

    return (value, depth, key) => {
      path[depth++] = key;
      // What the value should have been, where it is not that. Its parts are not looked at here.
      const expected =
        type === 'string' && typeof value === 'string'
          ? rule && !passes(rule, value) && rule.expected
          : type === 'integer'
            ? !(Number.isInteger(value) && (value as number) >= minimum) && `a whole number, ${minimum} or more`
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
        // Much quicker than an iterator, as long as the code is new to the engine: and it is but read once.
        for (let i = 0; i < (value as unknown[]).length; i++) list.push(copyItem((value as unknown[])[i], depth, i));
        return Object.freeze(list);
      }
      if (type !== 'object') return value;
      const target: Record<string, unknown> = {};
      for (let part = first; part; part = part.next) {
        const property = (value as Readonly<Record<string, unknown>>)[part.key];
        if (property !== undefined || part.needed) target[part.key] = part.copy(property, depth, part.key);
      }
      return Object.freeze(target);
    };
  }

  return copierOf(schema)(value, 0, '');
}
