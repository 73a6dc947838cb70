import fc, { type Arbitrary } from 'fast-check';
import { trendDocument } from './arbitraries.js';
import { defined } from './defined.js';

export type Path = readonly (string | number)[];

/** Every place in a JSON value, the whole value first. */
export function placesIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const entries = Array.isArray(value) ? value.map((part, i) => [i, part] as const) : Object.entries(value);
  return [path, ...entries.flatMap(([key, part]) => placesIn(part, [...path, key]))];
}

type Edit = (parent: Record<string | number, unknown>, key: string | number) => void;

/** A copy of a JSON value with one place in it edited; the whole value counts as a place. */
export function edited(value: unknown, path: Path, edit: Edit): unknown {
  const holder: Record<string | number, unknown> = { root: structuredClone(value) };
  const keys = ['root', ...path];
  const parent = keys.slice(0, -1).reduce((part, key) => part[key] as typeof holder, holder);
  edit(parent, keys.at(-1) as string);
  return holder['root'];
}

/** A copy with another value at a place. */
export function replaced(value: unknown, path: Path, by: unknown): unknown {
  return edited(value, path, (parent, key) => (parent[key] = by));
}

/** A copy with a place taken out. */
export function removed(value: unknown, path: Path): unknown {
  return edited(value, path, (parent, key) => {
    if (Array.isArray(parent)) parent.splice(Number(key), 1);
    else Reflect.deleteProperty(parent, key);
  });
}

/** The RFC 6901 pointer to a place. */
export function pointerTo(path: Path): string {
  return path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** The path that an RFC 6901 pointer means, its array indices still as text. */
export function pathOf(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
}

interface Change {
  readonly place: number;
  readonly by: unknown;
  readonly remove: boolean;
}

/** Valid documents with up to four places replaced or taken out. */
export function mutatedDocument(values: Arbitrary<unknown>): Arbitrary<unknown> {
  const change: Arbitrary<Change> = fc.record({ place: fc.nat(), by: values, remove: fc.boolean() });
  return fc.tuple(trendDocument, fc.array(change, { minLength: 1, maxLength: 4 })).map(([document, changes]) =>
    changes.reduce<unknown>((value, { place, by, remove }) => {
      const places = placesIn(value);
      // The whole value is replaced too, but not often.
      const path = defined(places[place % places.length]);
      return remove && path.length > 0 ? removed(value, path) : replaced(value, path, by);
    }, document),
  );
}
