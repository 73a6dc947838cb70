import type { loadDrawing as fromPackage } from '../sections/pictures/load-drawing.js';

const file = './pictures.js';

/** Loads the picture code for the self-contained module. */
export const loadDrawing: typeof fromPackage = () =>
  import(/* @vite-ignore */ new URL(file, import.meta.url).href) as ReturnType<typeof fromPackage>;
