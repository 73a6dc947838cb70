/** The elements in JSX for React 19: `import type {} from 'trend-embed/react'`. */
import type { ClassAttributes, HTMLAttributes } from 'react';
import type { Elements, Tag, TrendVariables } from './elements.js';

/** The props of an element in JSX. */
export type TrendElementProps<Name extends Tag> = HTMLAttributes<Elements[Name]['element']> &
  ClassAttributes<Elements[Name]['element']> &
  Elements[Name]['attributes'] &
  Elements[Name]['properties'] & {
    [Type in keyof Elements[Name]['events'] as `on${Type & string}`]?:
      ((event: Elements[Name]['events'][Type]) => void) | undefined;
  } & UnknownEvents;

/** TypeScript accepts any name with a hyphen in JSX; the listener of a misspelt event gets no typed event. */
interface UnknownEvents {
  [name: `ontrend-${string}`]: ((event: never) => void) | undefined;
}

type TrendElements = { [Name in Tag]: TrendElementProps<Name> };

declare module 'react' {
  interface CSSProperties extends TrendVariables {}
  namespace JSX {
    interface IntrinsicElements extends TrendElements {}
  }
}
