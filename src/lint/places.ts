import type { Node } from 'jsonc-parser';
import { keysOf } from './pointer.js';
import type { Hint } from './rules.js';

/** The offset in a string's JSON of what stands at an index of its value. */
function offsetInString(json: string, index: number): number {
  // After the opening quote; an escape stands for one code unit.
  let offset = 1;
  for (let unit = 0; unit < index; unit++) offset += json[offset] !== '\\' ? 1 : json[offset + 1] === 'u' ? 6 : 2;
  return offset;
}

/** Finds the offset in a text that a hint means; what is missing is pointed at in what it is missing from. */
export function placesIn(text: string, tree: Node | undefined): (hint: Pick<Hint, 'pointer' | 'mark'>) => number {
  const known = new WeakMap<Node, Map<string, Node>>();

  /** An object's properties; of two with one name the last, which is the one that counts. */
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
