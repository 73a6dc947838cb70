import { stringFormats } from './formats.js';
import type { Problem } from './problems.js';

/** The part of JSON Schema (draft 2020-12) that the trend's schema uses. */
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

type Report = (pointer: string, message: string) => void;

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

/** What the value should have been, or undefined when it is that; a value's parts are not looked at. */
function expectation({ type, format, minimum, ...schema }: Schema, value: unknown): string | undefined {
  const allowed = schema.enum ?? ('const' in schema ? [schema.const] : undefined);
  if (allowed)
    return allowed.includes(value) ? undefined : allowed.map((option) => JSON.stringify(option)).join(' or ');
  if (type === 'integer') {
    return Number.isInteger(value) && (value as number) >= (minimum ?? -Infinity)
      ? undefined
      : `a whole number, ${minimum} or more`;
  }
  if (kindOf(value) !== type) return `${type === 'string' ? 'a' : 'an'} ${type}`;
  const rule = format && stringFormats[format];
  return rule && !rule.test(value as string) ? rule.expected : undefined;
}

/** `pointer` is built as it is: no property of the schema has a `~` or `/` that RFC 6901 would escape. */
function copy(schema: Schema, value: unknown, pointer: string, report: Report): unknown {
  const expected = expectation(schema, value);
  if (expected) {
    report(
      pointer,
      value === undefined ? `missing: expected ${expected}` : `expected ${expected}, found ${shown(value)}`,
    );
    return undefined;
  }
  const { items, properties, required } = schema;
  if (items)
    return Object.freeze(
      Array.from(value as unknown[], (item, index) => copy(items, item, `${pointer}/${index}`, report)),
    );
  if (!properties) return value;
  const source = value as Readonly<Record<string, unknown>>;
  const target: Record<string, unknown> = {};
  for (const [key, property] of Object.entries(properties)) {
    const part = source[key];
    if (part !== undefined || required?.includes(key)) target[key] = copy(property, part, `${pointer}/${key}`, report);
  }
  return Object.freeze(target);
}

/**
 * Holds a value against a schema.
 * @returns a frozen copy with the properties that the schema knows, and every fault that was found;
 *   the copy is of the schema's type only when there is none
 */
export function validate(schema: Schema, value: unknown): { readonly value: unknown; readonly problems: Problem[] } {
  const problems: Problem[] = [];
  return {
    value: copy(schema, value, '', (pointer, message) => problems.push({ pointer, message })),
    problems,
  };
}
