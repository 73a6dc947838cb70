import type { MessagesFile } from '../messages/language-files.js';
import { classicFile } from './classic-file.js';

/** The words in the file of a language beside the script; rejects where it cannot be had. */
export const readLanguageFile = (name: string): Promise<MessagesFile> => classicFile(`strings/${name}.iife.js`);
