import type { loadDrawing as fromPackage } from '../elements/shared/pictures/load-drawing.js';

// A classic script knows its own address only while it runs for the first time, and has no `import.meta`.
const own = (import.meta.url as string | undefined) ?? (document.currentScript as HTMLScriptElement | null)?.src;

/** What draws pictures, in the self-contained files: it stands in a file beside them. */
export const loadDrawing: typeof fromPackage = () =>
  import(/* @vite-ignore */ new URL('pictures.js', own).href) as ReturnType<typeof fromPackage>;
