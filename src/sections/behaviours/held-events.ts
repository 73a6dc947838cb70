/** With more, the reader has given up. */
const MOST = 50;

/** What a reader does before the code that answers has come: held, and repeated then. */
export class HeldEvents {
  #held: (readonly [event: Event, target: Element])[] = [];

  hold(event: Event): void {
    const target = event.composedPath()[0] as Element;
    const last = this.#held.at(-1);
    // Of a way of the pointer its end counts.
    if (event.type === 'pointermove' && last?.[0].type === 'pointermove') this.#held.pop();
    if (this.#held.length < MOST) this.#held.push([event, target]);
  }

  /** Forgets the events, after a look at where the presses were. */
  drop(press: (target: Element) => void): void {
    for (const [{ type }, target] of this.#held.splice(0)) if (type === 'click') press(target);
  }

  /** Repeats the events where they were, for the listeners up to `root`: the page has heard them. */
  replay(root: Element): void {
    for (const [event, target] of this.#held.splice(0)) {
      const { type } = event;
      // In a window that is not active, nothing matches :focus in WebKit.
      if (!root.contains(target) || (type === 'focusin' && target !== (root.getRootNode() as ShadowRoot).activeElement))
        continue;
      const stop = (copy: Event) => copy.stopPropagation();
      root.addEventListener(type, stop);
      // An event has all that makes a copy of it, which stays within the shadow tree.
      const copied = new Proxy(event, {
        get: (_, name) => name !== 'composed' && (Reflect.get(event, name) as unknown),
      });
      target.dispatchEvent(new (event.constructor as typeof Event)(type, copied));
      root.removeEventListener(type, stop);
    }
  }
}
