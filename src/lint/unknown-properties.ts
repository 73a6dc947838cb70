import { closestMatch } from 'leven';
import type { Schema } from '../document/validate.js';
import { pointerInto } from './pointer.js';
import type { Hint } from './rules.js';

const plain = (key: string) => key.toLowerCase().replace(/[\s_-]/g, '');

/** The name that was likely meant: a name of the format that a few letters turn this one into. */
function meant(key: string, names: readonly string[]): string | undefined {
  // Names are short, and the work grows with the square of the length.
  if (key.length > 40) return undefined;
  const written = plain(key);
  const closest = closestMatch(written, names.map(plain), { maxDistance: Math.ceil(written.length / 3) });
  return names.find((name) => plain(name) === closest);
}

/** Tells of properties that the schema does not know: readers leave them out. `$schema` is for editors. */
export function unknownProperties(schema: Schema, value: unknown, pointer = ''): Hint[] {
  if (schema.items && Array.isArray(value)) {
    const { items } = schema;
    return value.flatMap((item, index) => unknownProperties(items, item, pointerInto(pointer, index)));
  }
  const { properties } = schema;
  if (!properties || typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  const names = Object.keys(properties);
  return Object.entries(value).flatMap(([key, part]): Hint[] => {
    const at = pointerInto(pointer, key);
    const known = Object.hasOwn(properties, key) ? properties[key] : undefined;
    if (known) return unknownProperties(known, part, at);
    if (pointer === '' && key === '$schema') return [];
    const name = meant(key, names);
    const message = `"${key.slice(0, 40)}" is unknown, and left out${name === undefined ? '' : `: did you mean "${name}"?`}`;
    return [{ rule: 'unknown-property', pointer: at, message, mark: 'key' }];
  });
}
