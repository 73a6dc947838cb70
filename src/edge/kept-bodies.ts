import type { Body } from './entity-tag.js';

/** Bodies that were made lately, by what they were made of. */
export interface KeptBodies {
  get(key: string): Body | undefined;
  set(key: string, body: Body): void;
}

/**
 * Keeps the bodies that were asked for last. They are looked up by the hash of what they were made of: a document that
 * changes has none, and no answer differs from what would be made anew.
 * @param limit in bytes, of all bodies together
 */
export function keptBodies(limit: number): KeptBodies {
  // A map holds its keys in the order in which they were set: the first was not asked for the longest.
  const bodies = new Map<string, Body>();
  let size = 0;
  const drop = (key: string) => {
    size -= bodies.get(key)?.bytes.length ?? 0;
    bodies.delete(key);
  };
  return {
    get(key) {
      const body = bodies.get(key);
      if (!body) return undefined;
      bodies.delete(key);
      bodies.set(key, body);
      return body;
    },
    set(key, body) {
      if (body.bytes.length > limit / 4) return;
      drop(key);
      bodies.set(key, body);
      size += body.bytes.length;
      for (const oldest of bodies.keys()) {
        if (size <= limit) break;
        drop(oldest);
      }
    },
  };
}
