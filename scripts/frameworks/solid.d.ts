/** The elements in JSX for Solid: `import type {} from 'trend-embed/solid'`. */
import type { JSX } from 'solid-js';
import type { Elements, Tag } from './elements.js';

/** The props of an element in JSX. */
export type TrendElementProps<Name extends Tag> = JSX.HTMLAttributes<Elements[Name]['element']> &
  Elements[Name]['attributes'] &
  Lower<Elements[Name]['properties']> & {
    [
      Attribute in keyof Elements[Name]['attributes'] as `attr:${Attribute & string}`
    ]: Elements[Name]['attributes'][Attribute];
  } & {
    [
      Property in keyof Elements[Name]['properties'] as `prop:${Property & string}`
    ]: Elements[Name]['properties'][Property];
  } & {
    [Type in keyof Elements[Name]['events'] as `on:${Type & string}`]?:
      ((event: Elements[Name]['events'][Type]) => void) | undefined;
  } & UnknownEvents;

/** Solid writes a camelCase name as an attribute, which does not exist here: use `prop:`. */
type Lower<Properties> = {
  [Name in keyof Properties as Name extends Lowercase<Name & string> ? Name : never]: Properties[Name];
};

/** TypeScript accepts any name with a hyphen in JSX; the listener of a misspelt event gets no typed event. */
interface UnknownEvents {
  [name: `on:trend-${string}`]: ((event: never) => void) | undefined;
}

type TrendElements = { [Name in Tag]: TrendElementProps<Name> };

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements extends TrendElements {}
  }
}
