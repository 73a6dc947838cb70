import type { MessagesFile } from '../messages/language-files.js';

/** The words in the file of a language beside the script; rejects where it cannot be had. */
export async function readLanguageFile(name: string): Promise<MessagesFile> {
  const file = (await import(/* @vite-ignore */ `./strings/${name}.js`)) as { readonly default: MessagesFile };
  return file.default;
}
