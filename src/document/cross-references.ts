import type { Report } from './problems.js';
import type { MaybeRecord } from './maybe-record.js';

function items(value: unknown, key: string): readonly unknown[] {
  const list = (value as MaybeRecord)?.[key];
  return Array.isArray(list) ? list : [];
}

/**
 * Reports the faults that lie between parts of a document. Takes any value at all, so that these are told
 * beside the faults within the parts, and not only after those were mended.
 */
export function reportReferences(document: unknown, report: Report): void {
  // An id that stands twice names nothing: a link or a reference could mean either.
  const [stats] = ['stats', 'evidence', 'faq'].map((list) => {
    const seen = new Set<string>();
    const ids = items(document, list).map((item) => (item as MaybeRecord)?.['id']);
    let firsts: ReadonlyMap<unknown, number> | undefined;
    ids.forEach((id, index) => {
      // One look-up for each of what may be thousands: where it adds nothing, the id was there already.
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
