import { jsonPointer, type Problem } from './problems.js';

/** A property of a value of which nothing is known yet. */
function get(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
}

function items(value: unknown, key: string): readonly unknown[] {
  const list = get(value, key);
  return Array.isArray(list) ? list : [];
}

/** Ids that stand twice in one list: a link or a reference could mean either. */
function duplicateIds(document: unknown, list: string): Problem[] {
  const firstIndex = new Map<unknown, number>();
  return items(document, list).flatMap((item, index) => {
    const id = get(item, 'id');
    if (typeof id !== 'string') return [];
    const first = firstIndex.get(id);
    if (first === undefined) {
      firstIndex.set(id, index);
      return [];
    }
    return [
      { pointer: jsonPointer([list, index, 'id']), message: `"${id}" is already the id of /${list}/${first}; ids are unique` },
    ];
  });
}

/**
 * The faults that lie between parts of a document. Takes any value at all, so that these are told
 * beside the faults within the parts, and not only after those were mended.
 */
export function referenceProblems(document: unknown): Problem[] {
  const stats = items(document, 'stats');
  const statIds = stats.map((stat) => get(stat, 'id'));
  return [
    ...['stats', 'evidence', 'faq'].flatMap((list) => duplicateIds(document, list)),
    ...stats.flatMap((stat, index) => {
      const [count, total] = [get(stat, 'count'), get(stat, 'total')];
      return typeof count === 'number' && typeof total === 'number' && count > total
        ? [{ pointer: jsonPointer(['stats', index, 'count']), message: `${count} is more than the total, ${total}` }]
        : [];
    }),
    ...items(get(document, 'diagram'), 'meters').flatMap((meter, index) => {
      const stat = get(meter, 'stat');
      return typeof stat === 'string' && !statIds.includes(stat)
        ? [{ pointer: jsonPointer(['diagram', 'meters', index, 'stat']), message: `no stat has the id "${stat}"` }]
        : [];
    }),
  ];
}
