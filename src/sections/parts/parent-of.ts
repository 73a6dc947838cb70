/** The element around a node, through slots and shadow roots. */
export const parentOf = (node: Node): Element | null =>
  (node as Partial<Element>).assignedSlot ??
  node.parentElement ??
  (node.getRootNode() as Partial<ShadowRoot>).host ??
  null;
