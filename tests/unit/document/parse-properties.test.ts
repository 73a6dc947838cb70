import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from '../../../src/document/index.js';
import { trendDocument } from '../arbitraries.js';
import { checkProperty } from '../check-property.js';
import { mutatedDocument, pathOf } from '../mutations.js';
import { defined } from '../defined.js';

/** True when a pointer resolves in the value, or when only its last key is missing. */
function stands(value: unknown, path: readonly string[]): boolean {
  const parent = path
    .slice(0, -1)
    .reduce<unknown>((part, key) => (part as Record<string, unknown> | undefined)?.[key], value);
  if (path.length === 0) return true;
  const key = defined(path.at(-1));
  if (Array.isArray(parent)) return /^(0|[1-9]\d*)$/.test(key) && Number(key) < parent.length;
  return typeof parent === 'object' && parent !== null;
}

/** The invariant for any value: a document, or at least one problem with a pointer that resolves. */
function isReadOrRefused(value: unknown): void {
  const result = parse(value);
  if (result.ok) return;
  expect(result.problems.length).toBeGreaterThan(0);
  for (const { pointer, message } of result.problems) {
    expect(pointer).toMatch(/^(\/([^~/]|~[01])*)*$/);
    expect(stands(value, pathOf(pointer)), `${pointer} leads nowhere`).toBe(true);
    expect(message).not.toBe('');
  }
  const pointers = result.problems.map(({ pointer, message }) => `${pointer} ${message}`);
  expect(new Set(pointers).size).toBe(pointers.length);
}

describe('parse, of generated values', () => {
  it('returns every valid document unchanged', () => {
    checkProperty(
      fc.property(trendDocument, (document) => {
        expect(parse(document)).toStrictEqual({ ok: true, trend: document });
      }),
    );
  });

  it('returns the same for the JSON of a document', () => {
    checkProperty(
      fc.property(trendDocument, (document) => {
        const result = parse(JSON.parse(JSON.stringify(document)));
        expect(result).toStrictEqual({ ok: true, trend: document });
        expect(parse(result.ok && result.trend)).toStrictEqual(result);
      }),
    );
  });

  it('accepts or rejects any JSON value', () => {
    checkProperty(fc.property(fc.jsonValue(), isReadOrRefused), 500);
  });

  it('accepts or rejects a document with JSON values in wrong places', () => {
    checkProperty(fc.property(mutatedDocument(fc.jsonValue({ maxDepth: 2 })), isReadOrRefused), 500);
  });

  it('accepts or rejects any JavaScript value', () => {
    const anything = fc.anything({
      withBigInt: true,
      withSparseArray: true,
      withDate: true,
      withMap: true,
      withNullPrototype: true,
    });
    checkProperty(
      fc.property(mutatedDocument(anything), (value) => {
        const result = parse(value);
        expect(result.ok || result.problems.length > 0).toBe(true);
      }),
      300,
    );
  });

  it('returns the same for the same value each time', () => {
    checkProperty(
      fc.property(mutatedDocument(fc.jsonValue({ maxDepth: 1 })), (value) => {
        expect(parse(structuredClone(value))).toEqual(parse(value));
      }),
      100,
    );
  });
});
