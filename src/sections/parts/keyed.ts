import type { ChildPart } from 'lit';
import { Directive, directive } from 'lit/directive.js';
import { setCommittedValue } from 'lit/directive-helpers.js';

class Keyed extends Directive {
  #key: unknown;

  render(_key: unknown, content: unknown): unknown {
    return content;
  }

  override update(part: ChildPart, [key, content]: [unknown, unknown]): unknown {
    // The first update after hydration has no key yet, and keeps the server's nodes.
    if (this.#key !== undefined && key !== this.#key) setCommittedValue(part);
    this.#key = key;
    return content;
  }
}

/**
 * Content whose nodes are used for nothing else: another key is rendered into new ones. A translator may still write the
 * words of what a node showed when it read them.
 */
export const keyed = directive(Keyed);
