import type { loadDrawing as fromPackage } from '../sections/pictures/load-drawing.js';

const file = './pictures.js';

/** What draws pictures, for the self-contained module: it stands in a file beside it. */
export const loadDrawing: typeof fromPackage = () =>
  import(/* @vite-ignore */ new URL(file, import.meta.url).href) as ReturnType<typeof fromPackage>;
