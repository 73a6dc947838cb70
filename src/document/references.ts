import type { Problem } from './problems.js';
import { property } from './unknown.js';

function items(value: unknown, key: string): readonly unknown[] {
  const list = property(value, key);
  return Array.isArray(list) ? list : [];
}

/**
 * The faults that lie between parts of a document. Takes any value at all, so that these are told
 * beside the faults within the parts, and not only after those were mended.
 */
export function referenceProblems(document: unknown): Problem[] {
  const problems: Problem[] = [];
  const report = (pointer: string, message: string) => problems.push({ pointer, message });

  // An id that stands twice names nothing: a link or a reference could mean either.
  for (const list of ['stats', 'evidence', 'faq']) {
    const seen = new Map<unknown, number>();
    items(document, list).forEach((item, index) => {
      const id = property(item, 'id');
      const first = seen.get(id);
      if (first !== undefined) report(`/${list}/${index}/id`, `"${String(id)}" is already the id of /${list}/${first}`);
      else if (typeof id === 'string') seen.set(id, index);
    });
  }

  const stats = items(document, 'stats');
  stats.forEach((stat, index) => {
    const [count, total] = [property(stat, 'count'), property(stat, 'total')];
    if (typeof count === 'number' && typeof total === 'number' && count > total) {
      report(`/stats/${index}/count`, `${count} is more than the total, ${total}`);
    }
  });

  items(property(document, 'diagram'), 'meters').forEach((meter, index) => {
    const stat = property(meter, 'stat');
    if (typeof stat === 'string' && !stats.some((candidate) => property(candidate, 'id') === stat)) {
      report(`/diagram/meters/${index}/stat`, `no stat has the id "${stat}"`);
    }
  });
  return problems;
}
