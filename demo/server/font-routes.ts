import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Connect, Plugin } from 'vite';

const path = (file: string) => fileURLToPath(new URL(`../../node_modules/${file}`, import.meta.url));

/** Fonts that are the same on every machine, by their addresses in the gallery. */
const FONTS: Readonly<Record<string, string>> = {
  '/fonts/latin.woff2': path('@fontsource-variable/noto-sans/files/noto-sans-latin-wght-normal.woff2'),
  '/fonts/arabic.woff2': path('@fontsource-variable/noto-sans-arabic/files/noto-sans-arabic-arabic-wght-normal.woff2'),
  '/fonts/signs.woff2': path('@fontsource/noto-sans-math/files/noto-sans-math-latin-400-normal.woff2'),
};

const middleware: Connect.NextHandleFunction = (request, response, next) => {
  const file = FONTS[request.url?.split('?')[0] ?? ''];
  if (file === undefined) {
    next();
    return;
  }
  readFile(file).then((font) => {
    response.setHeader('content-type', 'font/woff2');
    response.setHeader('cache-control', 'max-age=3600');
    response.end(font);
  }, next);
};

/** Serves the fonts of the gallery for pictures that are compared. */
export default function fontRoutes(): Plugin {
  return {
    name: 'font-routes',
    configureServer: (server) => void server.middlewares.use(middleware),
    configurePreviewServer: (server) => void server.middlewares.use(middleware),
  };
}
