import { closestMatch } from 'leven';
import type { Schema } from '../document/validate.js';
import { pointerInto } from './pointer.js';
import type { Fix, RawFinding } from './rules.js';

const plain = (key: string) => key.toLowerCase().replace(/[\s_-]/g, '');

/** The name of the format that is closest to a key, within a few letters. */
function suggestionFor(key: string, names: readonly string[]): string | undefined {
  // The edit distance takes quadratic time.
  if (key.length > 40) return undefined;
  const written = plain(key);
  const closest = closestMatch(written, names.map(plain), { maxDistance: Math.ceil(written.length / 3) });
  return names.find((name) => plain(name) === closest);
}

/** The fix that gives a property another name. */
export const renaming = (pointer: string, name: string): Fix => ({ label: `rename it to "${name}"`, pointer, name });

/** Finds properties that the schema does not define; parsers drop them. `$schema` is for editors. */
export function unknownProperties(schema: Schema, value: unknown, pointer = ''): RawFinding[] {
  if (schema.items && Array.isArray(value)) {
    const { items } = schema;
    return value.flatMap((item, index) => unknownProperties(items, item, pointerInto(pointer, index)));
  }
  const { properties } = schema;
  if (!properties || typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  const names = Object.keys(properties);
  return Object.entries(value).flatMap(([key, part]): RawFinding[] => {
    const path = pointerInto(pointer, key);
    const known = Object.hasOwn(properties, key) ? properties[key] : undefined;
    if (known) return unknownProperties(known, part, path);
    if (pointer === '' && key === '$schema') return [];
    const name = suggestionFor(key, names);
    const message = `"${key.slice(0, 40)}" is unknown, and left out${name === undefined ? '' : `: did you mean "${name}"?`}`;
    const fixes = name === undefined || Object.hasOwn(value, name) ? undefined : [renaming(path, name)];
    return [{ rule: 'unknown-property', pointer: path, message, mark: 'key', ...(fixes && { fixes }) }];
  });
}
