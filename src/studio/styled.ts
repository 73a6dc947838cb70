import { noChange } from 'lit';
import { Directive, directive, type ElementPart } from 'lit/directive.js';

type Properties = Readonly<Record<string, string>>;

class StyledDirective extends Directive {
  #set: Properties = {};

  render(properties: Properties): typeof noChange {
    this.#set = properties;
    return noChange;
  }

  override update({ element }: ElementPart, [properties]: [Properties]): typeof noChange {
    const { style } = element as HTMLElement;
    for (const [name, value] of Object.entries(properties))
      if (this.#set[name] !== value) style.setProperty(name, value);
    return this.render(properties);
  }
}

/** Sets CSS properties of an element by the CSS object model, which a strict page allows; `styleMap` writes an attribute. */
export const styled = directive(StyledDirective);
