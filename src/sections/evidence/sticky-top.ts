/** The nearest scroll container around an element, through shadow roots; the page itself at last. */
function scrollerOf(element: Element): Element {
  const { documentElement } = element.ownerDocument;
  for (let node: Node | null = element; node;) {
    if (node instanceof Element && /auto|scroll|hidden/.test(getComputedStyle(node).overflowY))
      return node === element.ownerDocument.body ? documentElement : node;
    node = (node as Partial<Element>).assignedSlot ?? node.parentNode ?? (node as Partial<ShadowRoot>).host ?? null;
  }
  return documentElement;
}

/**
 * Keeps the head of a table below a bar that the page has fixed to the top: as far down as the page has scrolling end
 * (`scroll-padding-top`), unless it says otherwise by `--trend-sticky-top`.
 * @param host around the table: it is asked in place of the head, since the table may not be laid out yet
 */
export function placeHead(head: HTMLElement, host: Element): void {
  const own = getComputedStyle(host).getPropertyValue('--trend-sticky-top');
  const top = own ? '' : getComputedStyle(scrollerOf(host)).scrollPaddingTop;
  if (/^[1-9].*px$/.test(top)) head.style.insetBlockStart = top;
}
