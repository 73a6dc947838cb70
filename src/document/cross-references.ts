import type { Report } from './problems.js';
import type { MaybeRecord } from './maybe-record.js';

function items(value: unknown, key: string): readonly unknown[] {
  const list = (value as MaybeRecord)?.[key];
  return Array.isArray(list) ? list : [];
}

/**
 * Reports problems between parts of a document. Takes any value, so that these are reported together with the problems
 * within the parts.
 */
export function reportReferences(document: unknown, report: Report): void {
  // A duplicate id is ambiguous for links and references.
  const [stats] = ['stats', 'evidence', 'faq'].map((list) => {
    const seen = new Set<string>();
    const ids = items(document, list).map((item) => (item as MaybeRecord)?.['id']);
    let firsts: ReadonlyMap<unknown, number> | undefined;
    ids.forEach((id, index) => {
      // One lookup per item: when `add` does not grow the set, the id is a duplicate.
      const { size } = seen;
      if (typeof id !== 'string' || seen.add(id).size > size) return;
      firsts ??= new Map(ids.map((id, i) => [id, i] as const).reverse());
      report(`/${list}/${index}/id`, `"${id}" is already the id of /${list}/${firsts.get(id)}`);
    });
    return seen;
  });

  items(document, 'stats').forEach((stat, index) => {
    const { count, total } = Object(stat) as Readonly<Record<string, unknown>>;
    if (typeof count === 'number' && typeof total === 'number' && count > total)
      report(`/stats/${index}/count`, `${count} is more than the total, ${total}`);
  });

  items((document as MaybeRecord)?.['diagram'], 'meters').forEach((meter, index) => {
    const stat = (meter as MaybeRecord)?.['stat'];
    if (typeof stat === 'string' && !stats?.has(stat))
      report(`/diagram/meters/${index}/stat`, `no stat has the id "${stat}"`);
  });
}
