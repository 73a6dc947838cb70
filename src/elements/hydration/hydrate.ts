import { html, render, type RenderOptions } from 'lit';

// Lit's parts, by the names that are the same in all its builds: lit-ssr reads them too. lit-ssr's own client would
// patch LitElement for the whole page.

interface Part {
  /** The committed value. */
  _$AH: unknown;
  /** The end marker. */
  _$AB: Node;
  /** The template of a result. */
  _$AC: (result: unknown) => unknown;
}
interface Instance {
  readonly _$AD: { readonly parts: readonly Expression[]; readonly el: HTMLTemplateElement };
  readonly _$AV: unknown[];
}
/** An expression of a template. */
interface Expression {
  readonly type: number;
  readonly index: number;
  readonly name: string;
  readonly strings: readonly string[];
  readonly ctor: new (...of: readonly unknown[]) => unknown;
}
/** The value of an expression, as far as it is a template result or a directive's result. */
interface Value {
  readonly _$litDirective$?: unknown;
  readonly strings?: readonly string[];
  readonly values: readonly unknown[];
}

/** The HTML was rendered from other templates: by another version. */
class HydrationMismatch extends Error {}

/** The type of an expression between tags. */
const CHILD = 2;

/** The digest of a template's strings, as lit-ssr writes it into the HTML. */
function digest(strings: readonly string[]): string {
  const hashes = new Uint32Array(2).fill(5381);
  for (const text of strings)
    for (let i = 0; i < text.length; i++) hashes[i % 2] = ((hashes[i % 2] ?? 0) * 33) ^ text.charCodeAt(i);
  return ` ${btoa(String.fromCharCode(...new Uint8Array(hashes.buffer)))}`;
}

/** The name of the element at the index of an expression: Lit counts elements and comments. */
function nameAt({ content }: HTMLTemplateElement, index: number): string | undefined {
  const nodes = document.createTreeWalker(content, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_COMMENT);
  for (let i = 0; i <= index; i++) nodes.nextNode();
  return (nodes.currentNode as Partial<Element>).localName;
}

/**
 * Gives server-rendered nodes the parts that a first rendering would have made. The next rendering then updates these
 * nodes, and corrects texts and attributes that differ.
 * @throws {HydrationMismatch}
 */
function hydrate(root: HTMLElement | DocumentFragment, value: unknown, options: RenderOptions): void {
  const example = render(html``, document.createDocumentFragment()) as unknown as Part;
  const ChildPart = example.constructor as new (...of: readonly unknown[]) => Part;
  const TemplateInstance = (example._$AH as object).constructor as new (...of: readonly unknown[]) => Instance;
  const digests = new Map<unknown, string>();
  const comments = document.createTreeWalker(root, NodeFilter.SHOW_COMMENT);
  const next = (kind: string) => {
    const comment = comments.nextNode() as Comment | null;
    if (!comment?.data.startsWith(kind)) throw new HydrationMismatch(kind);
    return comment;
  };

  const partOf = (given: unknown, parent?: unknown): Part => {
    const start = next('lit-part');
    const part = new ChildPart(start, null, parent, options);
    let value = Object(given) as Value;
    // Only `guard` and `keyed` are supported: the last value is the content, or renders it.
    while (value._$litDirective$) {
      const content = value.values.at(-1);
      value = Object(typeof content === 'function' ? (content as () => unknown)() : content) as Value;
    }
    const { strings, values } = value;
    let name = '';
    if (strings) {
      digests.set(strings, (name = digests.get(strings) ?? digest(strings)));
      const instance = new TemplateInstance(part._$AC(value), part);
      part._$AH = instance;
      let at = 0;
      let seen: unknown;
      let element: Element | null = null;
      for (const { type, index, name, strings, ctor } of instance._$AD.parts) {
        if (type === CHILD) instance._$AV.push(partOf(values[at++], instance));
        else {
          if (index !== seen) {
            element = next('lit-node').nextElementSibling;
            // The page's other scripts took the element away, or put another before it.
            if (element?.localName !== nameAt(instance._$AD.el, index)) throw new HydrationMismatch(name);
          }
          seen = index;
          instance._$AV.push(new ctor(element, name, strings, instance, options));
          at += strings.length - 1;
        }
      }
    } else if (Array.isArray(value)) part._$AH = value.map((item) => partOf(item, part));
    if (start.data !== `lit-part${name}`) throw new HydrationMismatch(name);
    const end = (part._$AB = next('/lit-part'));
    // What the page's other scripts made of a text is no text of Lit's: the next rendering replaces it.
    const { nextSibling: content } = start;
    if (typeof part._$AH === 'symbol' && content !== end)
      part._$AH = content?.nodeType === Node.TEXT_NODE && content.nextSibling === end ? content.nodeValue : {};
    return part;
  };
  Object.assign(root, { _$litPart$: partOf(value) });
}

/**
 * Hydrates server-rendered HTML.
 * @returns false where that failed: the HTML must be cleared and rendered anew
 */
export function tryHydrate(root: HTMLElement | DocumentFragment, value: unknown, options: RenderOptions): boolean {
  try {
    hydrate(root, value, options);
    return true;
  } catch (error) {
    // Another version's HTML is no fault; anything else is one of this package or of the page.
    // eslint-disable-next-line no-console -- to be reported
    if (!(error instanceof HydrationMismatch)) console.error('trend-embed: hydration failed:', error);
    return false;
  }
}
