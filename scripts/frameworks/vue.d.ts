/** The elements in Vue 3 templates: `import type {} from 'trend-embed/vue'`. */
import type { HTMLAttributes, PublicProps } from 'vue';
import type { Elements, Markup, Tag, TrendVariables } from './elements.js';

/** Vue checks templates by names in camelCase, in whatever form they are written. */
type Pascal<Name> = Name extends `${infer Head}-${infer Tail}`
  ? `${Capitalize<Head>}${Pascal<Tail>}`
  : Capitalize<Name & string>;

/** The props of an element in a template. */
export type TrendElementProps<Name extends Tag> = HTMLAttributes &
  PublicProps & {
    [Property in keyof Elements[Name]['properties']]: Markup<Elements[Name]['properties'][Property]>;
  } & {
    [Type in keyof Elements[Name]['events'] as `on${Pascal<Type>}`]?:
      ((event: Elements[Name]['events'][Type]) => void) | undefined;
  };

type TrendElements = {
  [Name in Tag]: new () => Elements[Name]['element'] & { $props: TrendElementProps<Name> };
};

declare module 'vue' {
  interface CSSProperties extends TrendVariables {}
  interface GlobalComponents extends TrendElements {}
}
