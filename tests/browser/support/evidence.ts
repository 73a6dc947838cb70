import { deepActiveElement, deepGet } from '../harness.js';

/** The point of a piece of evidence, by its index in the document. */
export const point = (root: ParentNode, index: number): HTMLElement => deepGet(root, `[data-point="${index}"]`);

/** What names a place in an element's tree: "row 3", "point 3", "question 1", or the name of the element. */
export function named(element: Element | null): string {
  const { row, point, question } = (element as HTMLElement | null)?.dataset ?? {};
  if (question) return `question ${question}`;
  return point ? `point ${point}` : row ? `row ${row}` : (element?.localName ?? 'nothing');
}

/** Where the focus is. */
export const place = (): string => named(deepActiveElement());
