import type { MessagesFile } from '../messages/language-files.js';
import { scriptBeside } from './script-beside.js';

/**
 * Loads a language file beside the script, for which the build puts it in place of `messages/language-files.ts`. The
 * card has loaded it before. The file dispatches its content on its own tag.
 */
export const readLanguageFile = (name: string): Promise<MessagesFile> =>
  new Promise((resolve, reject) => {
    const script = scriptBeside(`strings/${name}.iife.js`);
    script.addEventListener('source', (event) => resolve((event as CustomEvent<MessagesFile>).detail));
    // The event precedes `load`.
    script.onload = script.onerror = reject;
    document.head.append(script);
  });
