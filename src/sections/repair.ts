// Translators, ad blockers and other extensions change a shadow tree behind Lit's back: a text stands in elements of
// theirs, or is gone with Lit's markers around it. Lit would write into what follows its marker, whatever that is.

// Lit's parts, by the names that are the same in all its builds.
interface Part {
  /** The committed value. */
  _$AH: unknown;
  /** The start marker. */
  readonly _$AA?: Node;
  /** The end marker: a comment, a text of the template, or null at the end of the parent. */
  _$AB?: Node | null;
}
interface Instance {
  readonly _$AV?: readonly (Part | undefined)[];
}
type Owner = Node & { _$litPart$?: Part | undefined };

/** A committed value that equals no other: Lit renders the next value anew. */
const UNKNOWN = {};

/**
 * Renders into a root that a page's other scripts may have changed. What was changed is rendered anew where there is
 * something else to say, and stays as they made it where there is not: a reader's translation, for one.
 * @param root where Lit renders into
 * @param render does so
 * @param before the node before which it does, where it is not the last; such a node holds Lit's part
 */
export function repairing(root: ParentNode & Node, render: () => void, before?: Node | null): void {
  const owner: Owner = before ?? root;
  /** Empty texts, for Lit to write into where its own are not in their places; with the end of each. */
  const spares: (readonly [text: Text, end: Node | null])[] = [];

  /** Whether a part's place is still there. If that of a part within is not, the part forgets what it showed. */
  const isInPlace = (part: Part | undefined): boolean => {
    const start = part?._$AA;
    // A part of an attribute has its element.
    if (!part || !start) return true;
    const { parentNode, nextSibling } = start;
    let { _$AB: end = null } = part;
    // What the end was put into ends the part.
    while (end && end.parentNode !== parentNode) end = end.parentNode;
    if (!parentNode || (part._$AB && !end)) return false;
    part._$AB = end;
    const value = part._$AH;
    if (typeof value === 'string') {
      if (nextSibling?.nodeType !== Node.TEXT_NODE || nextSibling.nextSibling !== end) {
        const text = parentNode.insertBefore(document.createTextNode(''), nextSibling);
        spares.push([text, end]);
      }
    } else {
      const parts = Array.isArray(value) ? (value as readonly Part[]) : (Object(value) as Instance)._$AV;
      if (parts && !parts.every(isInPlace)) part._$AH = UNKNOWN;
    }
    return true;
  };

  if (!isInPlace(owner._$litPart$)) {
    owner._$litPart$ = undefined;
    root.replaceChildren(...(before ? [before] : []));
  }
  try {
    render();
  } finally {
    for (const [text, end] of spares) {
      if (text.data) while (text.nextSibling && text.nextSibling !== end) text.nextSibling.remove();
      else text.remove();
    }
  }
}
