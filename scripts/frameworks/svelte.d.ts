/** The elements in Svelte 5 templates: `import type {} from 'trend-embed/svelte'`. */
import type { HTMLAttributes } from 'svelte/elements';
import type { Elements, Tag } from './elements.js';

/** The props of an element in a template. */
export type TrendElementProps<Name extends Tag> = HTMLAttributes<Elements[Name]['element']> &
  Elements[Name]['attributes'] &
  Elements[Name]['properties'] & {
    [Type in keyof Elements[Name]['events'] as `on${Type & string}`]?:
      ((event: Elements[Name]['events'][Type]) => void) | null | undefined;
  };

type TrendElements = { [Name in Tag]: TrendElementProps<Name> };

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends TrendElements {}
}
