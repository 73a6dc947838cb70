import { type DefaultTreeAdapterTypes, parse } from 'parse5';

/** An element of a page: its tag, its attributes, and the text in it. */
export interface Found {
  readonly tag: string;
  readonly attributes: ReadonlyMap<string, string>;
}

/** All elements of a page, in order; those in templates are not shown, and left out. */
export function elementsOf(html: string): Found[] {
  const found: Found[] = [];
  const walk = (node: DefaultTreeAdapterTypes.Node) => {
    if ('tagName' in node) {
      const attributes = new Map(node.attrs.map(({ name, value }) => [name, value]));
      found.push({ tag: node.tagName, attributes });
    }
    if ('childNodes' in node) node.childNodes.forEach(walk);
  };
  walk(parse(html));
  return found;
}

const ADDRESSES = ['href', 'src', 'srcset', 'action'];

/** The addresses that a page names, of links and of what it loads. */
export const addressesOf = (elements: readonly Found[]): string[] =>
  elements.flatMap(({ attributes }) => ADDRESSES.flatMap((name) => attributes.get(name) ?? []));

export const idsOf = (elements: readonly Found[]): Set<string> =>
  new Set(elements.flatMap(({ attributes }) => attributes.get('id') ?? []));
