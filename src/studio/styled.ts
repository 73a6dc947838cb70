import { noChange } from 'lit';
import { Directive, directive, type ElementPart } from 'lit/directive.js';

class StyledDirective extends Directive {
  render(properties: Readonly<Record<string, string>>): typeof noChange {
    void properties;
    return noChange;
  }

  override update({ element }: ElementPart, [properties]: [Readonly<Record<string, string>>]): typeof noChange {
    const { style } = element as HTMLElement;
    for (const [name, value] of Object.entries(properties))
      if (style.getPropertyValue(name) !== value) style.setProperty(name, value);
    return noChange;
  }
}

/** Sets CSS properties of an element by the CSS object model, which a strict page allows; `styleMap` writes an attribute. */
export const styled = directive(StyledDirective);
