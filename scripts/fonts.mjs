import { copyFileSync, mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { basename, join } from 'node:path';

/**
 * The typeface of published pictures: Latin, Greek and Cyrillic, regular and bold. As its makers have it: its licence
 * keeps its name for files that nobody changed.
 */
export const FONT_FILES = ['400Regular/SourceSans3_400Regular.ttf', '700Bold/SourceSans3_700Bold.ttf'].map((file) =>
  fileURLToPath(import.meta.resolve(`@expo-google-fonts/source-sans-3/${file}`)),
);

/** Copies the fonts into `fonts/` of a folder. */
export function copyFonts(folder) {
  mkdirSync(join(folder, 'fonts'), { recursive: true });
  for (const file of FONT_FILES) copyFileSync(file, join(folder, 'fonts', basename(file)));
}
