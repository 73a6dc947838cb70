/**
 * Defines an element, unless the page has one of that name already: from another copy of this
 * package, or from another version. The first one stays.
 */
export function define(name: string, element: CustomElementConstructor): void {
  if (!customElements.get(name)) customElements.define(name, element);
}
