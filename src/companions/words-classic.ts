import type { MessagesFile } from '../messages/language-files.js';
import { classicFile } from './classic-file.js';

/** Loads a language file beside the script; rejects when it fails to load. */
export const readLanguageFile = (name: string): Promise<MessagesFile> => classicFile(`strings/${name}.iife.js`);
