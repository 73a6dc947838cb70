const around = (node: Node): Element | null =>
  (node as Partial<Element>).assignedSlot ??
  node.parentElement ??
  (node.getRootNode() as Partial<ShadowRoot>).host ??
  null;

/**
 * An element's rectangle in px of the window, as the events of a pointer have them. Browsers that do not know
 * `currentCSSZoom` measure in px of the element instead, which CSS `zoom` around it makes larger or smaller.
 */
export function windowRect(element: Element): DOMRect {
  const rect = element.getBoundingClientRect();
  // Within a picture there is no zoom: the picture as a whole is scaled.
  if ('currentCSSZoom' in element || (element as Partial<SVGElement>).ownerSVGElement) return rect;
  let zoom = 1;
  for (let node: Element | null = element; node; node = around(node)) zoom *= Number(getComputedStyle(node).zoom) || 1;
  return new DOMRect(rect.x * zoom, rect.y * zoom, rect.width * zoom, rect.height * zoom);
}
