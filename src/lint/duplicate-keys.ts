import type { Node } from 'jsonc-parser';
import { pointerInto } from './pointer.js';

/** A property whose key occurs earlier in the same object. */
export interface DuplicateKey {
  readonly pointer: string;
  readonly message: string;
  readonly offset: number;
}

/** Finds duplicate keys; parsers take the last one. */
export function duplicateKeys(tree: Node | undefined): DuplicateKey[] {
  const found: DuplicateKey[] = [];
  const left: [Node, string][] = tree ? [[tree, '']] : [];
  for (let next = left.pop(); next; next = left.pop()) {
    const [node, pointer] = next;
    const seen = new Set<string>();
    node.children?.forEach((child, index) => {
      if (node.type === 'array') return void left.push([child, pointerInto(pointer, index)]);
      const [key, value] = child.children ?? [];
      const name = String(key?.value);
      const path = pointerInto(pointer, name);
      if (seen.has(name))
        found.push({
          pointer: path,
          message: `"${name.slice(0, 40)}" stands twice: the last one counts`,
          offset: child.offset,
        });
      seen.add(name);
      if (value) left.push([value, path]);
    });
  }
  return found;
}
