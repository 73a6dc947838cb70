import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import preact from '@preact/preset-vite';
import react from '@vitejs/plugin-react';
import vue from '@vitejs/plugin-vue';
import { build, createLogger, type PluginOption } from 'vite';
import solid from 'vite-plugin-solid';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

/** What each app needs of its framework to be built, and nothing else. */
export const frameworks: Readonly<Record<string, { readonly main: string; readonly plugins: () => PluginOption[] }>> = {
  react: { main: 'main.tsx', plugins: () => [react()] },
  preact: { main: 'main.tsx', plugins: () => [preact()] },
  solid: { main: 'main.tsx', plugins: () => [solid()] },
  vue: {
    main: 'main.ts',
    plugins: () => [
      vue({ template: { compilerOptions: { isCustomElement: (tag) => /^(trend|evidence)-/.test(tag) } } }),
    ],
  },
  svelte: { main: 'main.ts', plugins: () => [svelte({ configFile: false })] },
  angular: { main: 'main.ts', plugins: () => [] },
};

export interface BuiltApp {
  readonly script: string;
  /** The files that it is made of. */
  readonly modules: readonly string[];
  /** What the build warned of. */
  readonly complaints: readonly string[];
}

/**
 * Builds an app as its publisher would.
 * @param entry its main file, without the end of its name
 */
export async function buildApp(name: string, entry = 'main'): Promise<BuiltApp> {
  const framework = frameworks[name];
  if (!framework) throw new Error(`There is no app for ${name}.`);
  const complaints: string[] = [];
  const complain = (message: string) => void complaints.push(message);
  const result = await build({
    configFile: false,
    root: path(name),
    mode: 'production',
    logLevel: 'warn',
    customLogger: { ...createLogger('silent'), warn: complain, warnOnce: complain, error: complain },
    plugins: framework.plugins(),
    // What Angular's own tools set: decorators from before the standard, and no notes for developers.
    oxc: { decorator: { legacy: true } },
    define: { ngDevMode: 'false' },
    build: {
      write: false,
      target: 'es2022',
      chunkSizeWarningLimit: 2000,
      rolldownOptions: {
        input: path(`${name}/${framework.main.replace('main', entry)}`),
        output: { codeSplitting: false },
      },
    },
  });
  if (!('output' in result)) throw new Error('The build gave more than one result.');
  const [{ code, moduleIds }] = result.output;
  return { script: code, modules: moduleIds, complaints };
}
