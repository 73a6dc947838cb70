import type { Node } from 'jsonc-parser';
import { keysOf } from './pointer.js';
import type { RawFinding } from './rules.js';

/** The offset in a JSON string of the code unit at an index of its value. */
function offsetInString(json: string, index: number): number {
  // Starts after the opening quote; an escape is one code unit.
  let offset = 1;
  for (let unit = 0; unit < index; unit++) offset += json[offset] !== '\\' ? 1 : json[offset + 1] === 'u' ? 6 : 2;
  return offset;
}

/** Returns the offset of a finding in the text; for a missing value, the offset of its parent. */
export function placesIn(
  text: string,
  tree: Node | undefined,
): (finding: Pick<RawFinding, 'pointer' | 'mark'>) => number {
  const known = new WeakMap<Node, Map<string, Node>>();

  /** The properties of an object by key; the last one of duplicates, as in `JSON.parse`. */
  function propertiesOf(node: Node): Map<string, Node> {
    let properties = known.get(node);
    if (!properties) {
      properties = new Map(node.children?.map((property) => [String(property.children?.[0]?.value), property]));
      known.set(node, properties);
    }
    return properties;
  }

  return ({ pointer, mark }) => {
    let node = tree;
    let property: Node | undefined;
    for (const key of keysOf(pointer)) {
      const found = node?.type === 'object' ? propertiesOf(node).get(key) : undefined;
      const value = found ? found.children?.[1] : node?.type === 'array' ? node.children?.[Number(key)] : undefined;
      if (!value) break;
      [node, property] = [value, found];
    }
    if (!node) return Math.max(0, text.search(/\S/));
    if (mark === 'key' && property) return property.offset;
    return typeof mark === 'number' && node.type === 'string'
      ? node.offset + offsetInString(text.slice(node.offset, node.offset + node.length), mark)
      : node.offset;
  };
}
