import { html, render, type RenderOptions } from 'lit';

/** What is asked of Lit's parts, by the names that are the same in all its builds, for the sake of servers. */
interface Part {
  /** What it shows. */
  _$AH: unknown;
  /** The node after it. */
  _$AB: Node;
  /** The template of a result. */
  _$AC: (result: unknown) => unknown;
}
interface Instance {
  readonly _$AD: { readonly parts: readonly Place[] };
  readonly _$AV: unknown[];
}
/** Where a template has an expression. */
interface Place {
  readonly type: number;
  readonly index: number;
  readonly name: string;
  readonly strings: readonly string[];
  readonly ctor: new (...of: readonly unknown[]) => unknown;
}
/** The value of an expression, as far as it is the result of a template or of a directive. */
interface Value {
  readonly _$litDirective$?: unknown;
  readonly strings?: readonly string[];
  readonly values: readonly unknown[];
}

/** The type of an expression between tags. */
const CHILD = 2;

/** The name of a template in the HTML that Lit's library for servers writes. */
function digest(strings: readonly string[]): string {
  const hashes = new Uint32Array(2).fill(5381);
  for (const text of strings)
    for (let i = 0; i < text.length; i++) hashes[i % 2] = ((hashes[i % 2] ?? 0) * 33) ^ text.charCodeAt(i);
  return ` ${btoa(String.fromCharCode(...new Uint8Array(hashes.buffer)))}`;
}

/**
 * Joins what is to be rendered to the HTML that a server rendered of it. The next rendering goes on with the nodes that
 * are there, and puts right what their texts and attributes say otherwise.
 * @throws where the HTML is of other templates
 */
export function hydrate(root: HTMLElement | DocumentFragment, value: unknown, options: RenderOptions): void {
  const example = render(html``, document.createDocumentFragment()) as unknown as Part;
  const ChildPart = example.constructor as new (...of: readonly unknown[]) => Part;
  const TemplateInstance = (example._$AH as object).constructor as new (...of: readonly unknown[]) => Instance;
  const names = new Map<unknown, string>();
  const comments = document.createTreeWalker(root, NodeFilter.SHOW_COMMENT);
  const next = (kind: string) => {
    const comment = comments.nextNode() as Comment | null;
    if (!comment?.data.startsWith(kind)) throw Error(kind);
    return comment;
  };

  const join = (given: unknown, parent?: unknown): Part => {
    const start = next('lit-part');
    const part = new ChildPart(start, null, parent, options);
    let value = Object(given) as Value;
    // Directives come with what they need, and at last with the function that renders.
    if (value._$litDirective$) value = (value.values.at(-1) as () => Value)();
    const { strings, values } = value;
    let name = '';
    if (strings) {
      names.set(strings, (name = names.get(strings) ?? digest(strings)));
      const instance = new TemplateInstance(part._$AC(value), part);
      part._$AH = instance;
      let at = 0;
      let seen: unknown;
      let element: Element | null = null;
      for (const { type, index, name, strings, ctor } of instance._$AD.parts) {
        if (type === CHILD) instance._$AV.push(join(values[at++], instance));
        else {
          if (index !== seen) element = next('lit-node').nextElementSibling;
          seen = index;
          instance._$AV.push(new ctor(element, name, strings, instance, options));
          at += strings.length - 1;
        }
      }
    } else if (Array.isArray(value)) part._$AH = value.map((item) => join(item, part));
    else if (start.nextSibling?.nodeType === Node.TEXT_NODE) part._$AH = start.nextSibling.nodeValue;
    if (start.data !== `lit-part${name}`) throw Error(name);
    part._$AB = next('/lit-part');
    return part;
  };
  Object.assign(root, { _$litPart$: join(value) });
}
