import type { WordsFile } from '../../strings/files.js';

/** The words in the file of a language beside the script; rejects where it cannot be had. */
export async function fileOf(name: string): Promise<WordsFile> {
  const file = (await import(/* @vite-ignore */ `./strings/${name}.js`)) as { readonly default: WordsFile };
  return file.default;
}
