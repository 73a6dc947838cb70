import type { Plugin } from 'vite';
import type { BuiltApp } from './build.js';

/** A page for each app, at `/apps/NAME`: the place for it, a button that removes it, and its script. */
export function appPages(built: ReadonlyMap<string, BuiltApp>): Plugin {
  return {
    name: 'app-pages',
    configurePreviewServer(server) {
      server.middlewares.use((request, response, next) => {
        const [, name = '', script] = /^\/apps\/(\w+)(\.js)?$/.exec(request.url ?? '') ?? [];
        const app = built.get(name);
        if (!app) {
          next();
          return;
        }
        response.setHeader('content-type', script ? 'text/javascript' : 'text/html');
        response.end(
          script
            ? app.script
            : `<!doctype html><html lang="en"><meta charset="utf-8"><title>${name}</title>
               <link rel="icon" href="/favicon.svg"><main id="app"></main><button id="remove">Remove</button>
               <script type="module" src="/apps/${name}.js"></script>`,
        );
      });
    },
  };
}
