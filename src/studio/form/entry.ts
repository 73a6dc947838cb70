import { trendSchema } from '../../document/schema.js';
import type { Schema } from '../../document/validate.js';
import type { Path } from '../document/path.js';
import type { StudioDocument } from '../document/studio-document.js';
import type { Kind } from './fields.js';

/** The schema of the value at a path; undefined for what the format does not know. */
export function schemaAt(path: Path): Schema | undefined {
  let node: Schema | undefined = trendSchema;
  for (const key of path) node = typeof key === 'number' ? node?.items : node?.properties?.[key];
  return node;
}

/** The path as the descriptions write it: `evidence[].date`. */
export const descriptionPath = (path: Path): string => {
  let written = '';
  for (const key of path) written += typeof key === 'number' ? '[]' : `${written && '.'}${key}`;
  return written;
};

const isRequired = (path: Path): boolean => {
  const key = path.at(-1);
  return typeof key === 'string' && (schemaAt(path.slice(0, -1))?.required?.includes(key) ?? false);
};

/** The value that an entry stands for: what is no number stays as it was typed, and is told as a fault. */
const valueOf = (text: string, kind: Kind): unknown =>
  kind === 'number' && /^\d+$/.test(text.trim()) ? Number(text) : text;

/** What a field shows of a value. */
export function shown(value: unknown): string {
  if (value === undefined) return '';
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : JSON.stringify(value);
}

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === '' ||
  (typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every(isEmpty));

/** The id that a title gives: small letters, digits and hyphens. */
export const idFrom = (title: string): string =>
  title
    .normalize('NFD')
    .toLowerCase()
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^a-z\d]+/g, '-')
    .slice(0, 60)
    .replace(/^-|-$/g, '');

/**
 * Puts what was typed into the document. An optional text that is empty goes out of it, and so does an object of which
 * nothing is left; the id follows the title until it is another.
 */
export function enter(document: StudioDocument, path: Path, text: string, kind: Kind): void {
  const [key] = path;
  if (path.length === 1 && key === 'title') {
    const [title, id] = [shown(document.valueAt(['title'])), document.valueAt(['id'])];
    document.batch(() => {
      document.set(path, text);
      if (id === idFrom(title) || id === 'new-trend') document.set(['id'], idFrom(text) || 'new-trend');
    });
    return;
  }
  const isOptionalObject = path.length === 2 && typeof key === 'string' && !isRequired([key]);
  if (text === '' && isOptionalObject) {
    const parent = document.valueAt([key]);
    const rest = { ...(parent as object), [String(path[1])]: undefined };
    if (isEmpty(rest)) {
      document.set([key], undefined);
      return;
    }
  }
  document.set(path, text === '' && !isRequired(path) ? undefined : valueOf(text, kind));
}
