import { classicFile } from './classic-file.js';
import { type Companion, companion } from './toolbox.js';

const read = (name: string): Promise<Companion> => classicFile(`${name}.iife.js`);

/**
 * Loads a companion file of the classic script.
 * @param name the build puts it in place of the import
 */
export const loadCompanion = <T>(name: Promise<T>): Promise<T> => companion(name as unknown as string, read);
