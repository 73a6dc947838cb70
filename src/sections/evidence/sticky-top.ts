/** The nearest scroll container around an element, through shadow roots; the page itself at last. */
function scrollerOf(element: Element): Element {
  const { documentElement } = element.ownerDocument;
  for (let node: Node | null = element; node;) {
    if (node instanceof Element && node !== element && /auto|scroll|hidden/.test(getComputedStyle(node).overflowY))
      return node === element.ownerDocument.body ? documentElement : node;
    node = (node as Partial<Element>).assignedSlot ?? node.parentNode ?? (node as Partial<ShadowRoot>).host ?? null;
  }
  return documentElement;
}

/**
 * Keeps the head of a table below a bar that the page has fixed to the top: as far down as the page has scrolling end
 * (`scroll-padding-top`), unless it says otherwise by `--trend-sticky-top`.
 */
export function placeHead(head: HTMLElement): void {
  const own = getComputedStyle(head).getPropertyValue('--trend-sticky-top');
  const top = own ? '' : getComputedStyle(scrollerOf(head)).scrollPaddingTop;
  head.style.insetBlockStart = /^[1-9].*px$/.test(top) ? top : '';
}
