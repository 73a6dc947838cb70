import { deepActiveElement, deepGet } from '../harness.js';

/** The point of a piece of evidence, by its index in the document. */
export const point = (root: ParentNode, index: number): HTMLElement => deepGet(root, `[data-point="${index}"]`);

/** Where the focus is: "point 3", "row 3", or the name of the element. */
export function place(): string {
  const active = deepActiveElement();
  const { dataset, localName } = active as HTMLElement;
  return dataset['point'] ? `point ${dataset['point']}` : dataset['row'] ? `row ${dataset['row']}` : localName;
}
