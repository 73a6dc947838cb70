import type { MessagesFile } from '../messages/language-files.js';

/** Loads a language file beside the script; rejects when it fails to load. */
export async function readLanguageFile(name: string): Promise<MessagesFile> {
  const file = (await import(/* @vite-ignore */ `./strings/${name}.js`)) as { readonly default: MessagesFile };
  return file.default;
}
