import { type Companion, companion } from './toolbox.js';

/** Browsers may remember a failure of an address: another attempt has another one. */
const read = async (name: string, attempt: number): Promise<Companion> => {
  const file = `./${name}.js${attempt > 0 ? `?${attempt}` : ''}`;
  return ((await import(/* @vite-ignore */ new URL(file, import.meta.url).href)) as { readonly default: Companion })
    .default;
};

/**
 * Loads a companion file of the self-contained module.
 * @param name the build puts it in place of the import
 */
export const loadCompanion = <T>(name: Promise<T>): Promise<T> => companion(name as unknown as string, read);
