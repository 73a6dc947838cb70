import type { loadExplain as fromPackage } from '../sections/glossary/load-explain.js';

const file = './glossary.js';

/** Loads the code of the glossary for the self-contained module. */
export const loadExplain: typeof fromPackage = () =>
  import(/* @vite-ignore */ new URL(file, import.meta.url).href) as ReturnType<typeof fromPackage>;
