import type { WordsFile } from '../../strings/files.js';
import { classicFile } from './classic-file.js';

/** The words in the file of a language beside the script; rejects where it cannot be had. */
export const fileOf = (name: string): Promise<WordsFile> => classicFile(`strings/${name}.iife.js`);
