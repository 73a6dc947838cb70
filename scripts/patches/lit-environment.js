// The globals that Lit sees in the self-contained files, in place of the page's own. So a page's Lit and ours never
// meet: nothing is added to the page's globals, and what a page adds there for its own Lit does not reach ours.

const { trustedTypes, ShadowRoot, document: page, Symbol: symbol } = globalThis;

/** A page's library may have taken its name. */
const Event = page.createEvent('Event').constructor;

/** Lit adds it to the globals, and then reads it by its bare name. */
const litPropertyMetadata = new WeakMap();

/** Lit registers its versions here, and looks here for hooks. */
const scope = { trustedTypes, ShadowRoot, litPropertyMetadata };

/** Templates are HTML: the document of an XML page would read them as XML. Inserted nodes are adopted by the page. */
const document = page.contentType === 'text/html' ? page : page.implementation.createHTMLDocument('');

/** `Symbol.metadata` of Lit's own: it would define that of the page, which decorators of the page may look for. */
const Symbol = Object.assign((name) => symbol(name), { metadata: symbol('metadata') });

export { document, Event, scope as globalThis, litPropertyMetadata, Symbol };
